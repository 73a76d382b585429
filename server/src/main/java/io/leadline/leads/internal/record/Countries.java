package io.leadline.leads.internal.record;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Countries by ISO 3166 alpha-2 code or English name. */
public final class Countries {
    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Map<String, String> BY_NAME = CODES.stream()
            .collect(Collectors.toUnmodifiableMap(Countries::englishName, Function.identity(), (one, other) -> one));

    private Countries() {}

    static boolean isKnown(String code) {
        return CODES.contains(code);
    }

    /** The code of a country given by code or English name, in any case. */
    public static Optional<String> codeOf(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return isKnown(name) ? Optional.of(name) : Optional.ofNullable(BY_NAME.get(name));
    }

    private static String englishName(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT);
    }
}
