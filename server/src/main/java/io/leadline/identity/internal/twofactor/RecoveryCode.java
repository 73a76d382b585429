package io.leadline.identity.internal.twofactor;

import io.leadline.identity.internal.tokens.LegibleSecret;
import io.leadline.identity.internal.tokens.SecretToken;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Codes to keep on paper: 120 random bits each, such as {@code K3QF-77VX-RD2M-ZYAB-5HTC-QW6N}. From 112 bits on, a plain hash
 * keeps a code as well as a password hash does (OWASP ASVS 5.0, 6.5.2).
 */
final class RecoveryCode {
    static final int COUNT = 10;
    private static final int LENGTH = 24;

    private RecoveryCode() {}

    static List<String> newSet() {
        return Stream.generate(RecoveryCode::next).distinct().limit(COUNT).toList();
    }

    private static String next() {
        return String.join("-", LegibleSecret.ofCapitalsAndDigits(LENGTH).split("(?<=\\G.{4})"));
    }

    /** Of a code as a person may type it: in any case, with any dashes and spaces. */
    static byte[] hash(String typed) {
        return SecretToken.hash(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
