package io.leadline.identity.internal.tokens;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * Secrets that people read from a screen or from paper and type. Their alphabets leave out what is taken for something else
 * (0 and O, 1, l and I) and what a double click or an underline hides (- and _).
 */
public final class LegibleSecret {
    /** 57 characters, 5.8 bits each. */
    private static final String LETTERS_AND_DIGITS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    /** 32 characters, 5 bits each, for what is typed in any case. */
    private static final String CAPITALS_AND_DIGITS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private LegibleSecret() {}

    public static String ofLettersAndDigits(int length) {
        return of(LETTERS_AND_DIGITS, length);
    }

    public static String ofCapitalsAndDigits(int length) {
        return of(CAPITALS_AND_DIGITS, length);
    }

    private static String of(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(index -> alphabet.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
