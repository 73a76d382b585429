package io.leadline.platform;

import java.util.regex.Pattern;

/**
 * A tenant: 1 to 36 ASCII letters, digits, dots, dashes or underscores, such as {@code default-tenant} or a UUID. It is the
 * first argument of every module API and repository method, so that no statement can forget it.
 */
public record TenantId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,35}");

    /** The tenant of the first start. Its admins are the operators of the whole installation. */
    public static final TenantId FIRST = new TenantId("default-tenant");

    public TenantId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a tenant id");
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
