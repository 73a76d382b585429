package io.leadline.platform.web;

/** Checks on text from outside. */
public final class Texts {
    private Texts() {}

    /** Whether the text can be stored and shown as it is: no NUL, no lone surrogate. */
    public static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Whether a header may be called this: assigned characters without controls. */
    public static boolean isHeaderName(String text) {
        return text.codePoints().allMatch(c -> Character.isDefined(c) && !Character.isISOControl(c));
    }

    /** Whether a header may hold this: assigned characters without controls but tabs. */
    public static boolean isHeaderValue(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c <= '~';
            if (!plain && c != '\t') {
                return text.codePoints()
                        .allMatch(one -> one == '\t' || (Character.isDefined(one) && !Character.isISOControl(one)));
            }
        }
        return true;
    }
}
