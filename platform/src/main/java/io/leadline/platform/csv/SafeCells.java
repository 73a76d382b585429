package io.leadline.platform.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a cell as a formula: a cell that begins with {@code =}, {@code +}, {@code -}, {@code @},
 * tab or carriage return gets an apostrophe in front. A sign before nothing but digits and number punctuation is left alone:
 * numbers and phone numbers such as {@code +49 (0)30 1234-5} can compute nothing.
 *
 * <p>{@link #read} takes back exactly what {@link #write} did, for every text: one that begins with apostrophes before such a
 * character gets one more.
 */
public final class SafeCells {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9][0-9 .,()/-]*");
    private static final Pattern MARKED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private SafeCells() {}

    public static String write(String value) {
        return FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }

    public static String read(String cell) {
        return MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
