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
        return isPrintable(text, false);
    }

    /** Whether a header may hold this: assigned characters without controls but tabs. */
    public static boolean isHeaderValue(String text) {
        return isPrintable(text, true);
    }

    /** Every header of every call comes by here, and nearly all are plain ASCII. */
    private static boolean isPrintable(String text, boolean tabs) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= ' ' && c <= '~') || (tabs && c == '\t');
            if (!plain) {
                return text.codePoints()
                        .allMatch(one ->
                                (tabs && one == '\t') || (Character.isDefined(one) && !Character.isISOControl(one)));
            }
        }
        return true;
    }
}
