package io.leadline.scoring.function;

import java.util.Locale;

/** The one spelling of a source: {@code " Google - Ads"}, {@code "google ads"} and {@code "GOOGLE_ADS"} are one. */
final class SourceName {
    private SourceName() {}

    /** Trimmed, lower case, and each run of white space, dashes and underscores as one underscore. */
    static String normalise(String source) {
        return isNormal(source) ? source : rewritten(source);
    }

    /** Nearly every source is; those that only look unusual take the long way to the same answer. */
    private static boolean isNormal(String source) {
        for (int index = 0; index < source.length(); index++) {
            char next = source.charAt(index);
            boolean plain = (next >= 'a' && next <= 'z') || (next >= '0' && next <= '9');
            boolean join = next == '_' && (index == 0 || source.charAt(index - 1) != '_');
            if (!plain && !join) {
                return false;
            }
        }
        return true;
    }

    private static String rewritten(String source) {
        String word = trimmed(source).toLowerCase(Locale.ROOT);
        StringBuilder normal = new StringBuilder(word.length());
        for (int index = 0; index < word.length(); index++) {
            char next = word.charAt(index);
            if (!joinsWords(next)) {
                normal.append(next);
            } else if (normal.isEmpty() || normal.charAt(normal.length() - 1) != '_') {
                normal.append('_');
            }
        }
        return normal.toString();
    }

    /** Unlike {@link String#strip()}, takes no-break spaces, which pasted lists are full of, for spaces. */
    private static String trimmed(String source) {
        int start = 0;
        int end = source.length();
        while (start < end && isSpace(source.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(source.charAt(end - 1))) {
            end--;
        }
        return source.substring(start, end);
    }

    private static boolean joinsWords(char next) {
        return next == '_' || isSpace(next) || Character.getType(next) == Character.DASH_PUNCTUATION;
    }

    private static boolean isSpace(char next) {
        return Character.isWhitespace(next) || Character.isSpaceChar(next);
    }
}
