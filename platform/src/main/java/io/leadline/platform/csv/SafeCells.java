package io.leadline.platform.csv;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a cell as a formula: a cell that begins with {@code = + - @}, with a sign that looks like one of
 * them, or with a control character gets an apostrophe in front, blanks and invisible characters before it aside. A cell that is
 * nothing but a number, such as {@code -42.50} or {@code +493023125101}, computes nothing and stays as it is.
 *
 * <p>{@link #read} takes back exactly what {@link #write} did, for every text: one that begins with apostrophes before such a
 * character gets one more.
 */
public final class SafeCells {
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9]+(?:[.,][0-9]+)?");
    private static final String SIGNS = "=+-@";
    /** Minus, hyphens, dashes and heavy signs that no compatibility mapping makes plain ones. */
    private static final String LOOK_ALIKES =
            "\u2212\u02d7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2795\u2796\ua78a";

    private SafeCells() {}

    public static String write(String value) {
        return isFormula(value, apostrophes(value)) && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }

    public static String read(String cell) {
        int apostrophes = apostrophes(cell);
        return apostrophes > 0 && isFormula(cell, apostrophes) ? cell.substring(1) : cell;
    }

    private static int apostrophes(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '\'') {
            count++;
        }
        return count;
    }

    private static boolean isFormula(String text, int from) {
        for (int at = from; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (Character.isISOControl(c)) {
                return true;
            }
            if (!isBlank(c)) {
                return isSign(c);
            }
        }
        return false;
    }

    private static boolean isBlank(int c) {
        int type = Character.getType(c);
        return type == Character.SPACE_SEPARATOR || type == Character.FORMAT;
    }

    private static boolean isSign(int c) {
        if (c < 0x80 || Character.isLetterOrDigit(c)) {
            return SIGNS.indexOf(c) >= 0;
        }
        String plain = Normalizer.normalize(Character.toString(c), Form.NFKC);
        char first = plain.isEmpty() ? ' ' : plain.charAt(0);
        return SIGNS.indexOf(first) >= 0 || LOOK_ALIKES.indexOf(first) >= 0;
    }
}
