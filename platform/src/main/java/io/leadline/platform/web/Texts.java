package io.leadline.platform.web;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Checks on text from outside. */
public final class Texts {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int FIRST_TAG = 0xe0020;
    /** The combining class of signs that take a letter its vowel. */
    private static final int VIRAMA = 9;

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

    /**
     * The text without white space and invisible characters around it: no-break and zero-width spaces, byte order marks, marks of
     * direction. Joiners stay where they belong to the last letter.
     */
    public static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isInvisible(text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        while (end > begin && isInvisible(text.codePointBefore(end)) && !belongsToLetter(text, begin, end)) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(begin, end);
    }

    /** Whether nobody would see anything of the text. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Texts::isInvisible);
    }

    /** The text on a line of its own: stripped, and every kind of space within it a plain one. */
    public static String line(String text) {
        String stripped = strip(text);
        return stripped.codePoints().anyMatch(Texts::isOtherSpace)
                ? stripped.codePoints()
                        .map(c -> isOtherSpace(c) ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : stripped;
    }

    /** The text with nothing invisible anywhere but plain spaces between its words: for what machines read, such as addresses. */
    public static String visible(String text) {
        String line = line(text);
        return line.codePoints().anyMatch(c -> c != ' ' && isInvisible(c))
                ? line.codePoints()
                        .filter(c -> c == ' ' || !isInvisible(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : line;
    }

    private static boolean isOtherSpace(int c) {
        return c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isInvisible(int c) {
        if (c < 0x80) {
            return c <= ' ' || c == 0x7f;
        }
        return UCharacter.isUWhiteSpace(c)
                || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || Character.isISOControl(c)
                || c == BRAILLE_BLANK;
    }

    /** A joiner behind a virama shapes the letter, a selector or tag behind an emoji the emoji. */
    private static boolean belongsToLetter(String text, int begin, int end) {
        int last = text.codePointBefore(end);
        int before = end - Character.charCount(last);
        if (before <= begin) {
            return false;
        }
        int letter = text.codePointBefore(before);
        boolean joiner = last == ZERO_WIDTH_JOINER || last == ZERO_WIDTH_NON_JOINER;
        boolean selector = UCharacter.hasBinaryProperty(last, UProperty.VARIATION_SELECTOR) || last >= FIRST_TAG;
        return joiner
                ? UCharacter.getCombiningClass(letter) == VIRAMA
                : selector && (last >= FIRST_TAG || !isInvisible(letter));
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
