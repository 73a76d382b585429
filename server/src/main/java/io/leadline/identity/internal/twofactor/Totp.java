package io.leadline.identity.internal.twofactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238) as every authenticator app makes them: HMAC-SHA-1, six digits, steps of 30 seconds
 * since 1970. The step before and the step after count as well, for clocks that are not quite right.
 */
final class Totp {
    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final int WINDOW = 1;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** A new shared secret, in base 32. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base32.encode(bytes);
    }

    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /** The step the code belongs to, if it is one around now and later than the last one used. */
    static OptionalLong match(String secret, String code, Instant now, long lastUsedStep) {
        OptionalLong match = OptionalLong.empty();
        long step = stepAt(now);
        for (long candidate = step - WINDOW; candidate <= step + WINDOW; candidate++) {
            boolean same = MessageDigest.isEqual(
                    code(secret, candidate).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (same && candidate > lastUsedStep) {
                match = OptionalLong.of(candidate);
            }
        }
        return match;
    }

    static String code(String secret, long step) {
        byte[] digest = hmac(Base32.decode(secret), step);
        int offset = digest[digest.length - 1] & 0xF;
        int number = ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
        return "%06d".formatted(number % MODULUS);
    }

    private static byte[] hmac(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
