package io.leadline.identity.internal.twofactor;

import io.leadline.identity.internal.tokens.SecretToken;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Codes to keep on paper: 120 random bits each, such as {@code K3QF-77VX-RD2M-ZYAB-5HTC-QW6N}. From 112 bits on, a plain hash
 * keeps a code as well as a password hash does (OWASP ASVS 5.0, 6.5.2).
 */
final class RecoveryCode {
    static final int COUNT = 10;
    private static final int BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    static List<String> newSet() {
        return Stream.generate(RecoveryCode::next).distinct().limit(COUNT).toList();
    }

    private static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return String.join("-", Base32.encode(bytes).split("(?<=\\G.{4})"));
    }

    /** Of a code as a person may type it: in any case, with any dashes and spaces. */
    static byte[] hash(String typed) {
        return SecretToken.hash(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
