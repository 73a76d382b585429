package io.leadline.platform.problem;

import java.util.Locale;

/** Names of fields as clients know them. */
public final class FieldNames {
    private static final String RULE = "_valid";

    private FieldNames() {}

    /**
     * The JSON name of a validated property: {@code snake_case}. A rule of its own, such as {@code isTimeZoneValid}, is about
     * the field it is called after.
     */
    public static String ofProperty(String path) {
        String name = path.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return name.endsWith(RULE) ? name.substring(0, name.length() - RULE.length()) : name;
    }
}
