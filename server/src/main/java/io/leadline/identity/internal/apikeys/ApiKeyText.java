package io.leadline.identity.internal.apikeys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * What a key looks like: {@code ll_}, 43 random letters and digits (256 bits), and 6 that are a CRC-32 of those, so that a
 * scanner of leaked secrets knows one without asking, and a mistyped one never reaches the database.
 */
final class ApiKeyText {
    static final String PREFIX = "ll_";
    static final int BEGINNING = PREFIX.length() + 5;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 43;
    private static final int CHECK = 6;
    private static final SecureRandom SOURCE = new SecureRandom();

    private ApiKeyText() {}

    static String invent() {
        StringBuilder text = new StringBuilder(RANDOM);
        for (int i = 0; i < RANDOM; i++) {
            text.append(DIGITS.charAt(SOURCE.nextInt(DIGITS.length())));
        }
        return PREFIX + text + check(text.toString());
    }

    static boolean isWellFormed(String token) {
        if (token.length() != PREFIX.length() + RANDOM + CHECK || !token.startsWith(PREFIX)) {
            return false;
        }
        String random = token.substring(PREFIX.length(), PREFIX.length() + RANDOM);
        return token.endsWith(check(random));
    }

    private static String check(String random) {
        CRC32 sum = new CRC32();
        sum.update(random.getBytes(StandardCharsets.US_ASCII));
        StringBuilder text = new StringBuilder(CHECK);
        for (long rest = sum.getValue(); text.length() < CHECK; rest /= DIGITS.length()) {
            text.append(DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return text.reverse().toString();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
