package io.leadline.platform;

/**
 * A tenant: 1 to 36 ASCII letters, digits, dots, dashes or underscores, such as {@code default-tenant} or a UUID. It is the
 * first argument of every module API and repository method, so that no statement can forget it.
 */
public record TenantId(String value) {
    private static final int LONGEST = 36;

    /** The tenant of the first start. Its admins are the operators of the whole installation. */
    public static final TenantId FIRST = new TenantId("default-tenant");

    public TenantId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a tenant id");
        }
    }

    public static boolean isWellFormed(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    @Override
    public String toString() {
        return value;
    }
}
