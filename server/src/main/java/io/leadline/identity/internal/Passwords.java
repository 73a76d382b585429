package io.leadline.identity.internal;

import io.leadline.platform.problem.InvalidRequestException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id hashes (16 MiB, 2 passes: OWASP's password storage advice). Each costs tens of milliseconds and 16 MiB on purpose,
 * so only as many run at once as there are processors.
 */
@Component
public final class Passwords {
    static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 200;

    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String hashOfNobody = hash(invent());

    public String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return String.valueOf(argon2.encode(composed(password)));
        } finally {
            turns.release();
        }
    }

    /** Hashes made before passwords were composed are of what was typed, and go on working for who types that. */
    boolean matches(String password, String hash) {
        turns.acquireUninterruptibly();
        try {
            return argon2.matches(composed(password), hash)
                    || (!Normalizer.isNormalized(password, Normalizer.Form.NFC) && argon2.matches(password, hash));
        } finally {
            turns.release();
        }
    }

    /** Spends the time a check takes, so that an unknown address answers no faster than a wrong password. */
    void pretendToCheck(String password) {
        matches(password, hashOfNobody);
    }

    /** One form for what looks the same: keyboards differ in how they write an ü (NIST SP 800-63B, 3.1.1.2). */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** A hash no password anybody knows matches, ready made. */
    String hashOfNobody() {
        return hashOfNobody;
    }

    static String invent() {
        byte[] random = new byte[15];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    public static void requireGood(String field, String password, String email) {
        if (password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
            throw new InvalidRequestException(
                    field, "weak_password", "A password has " + MIN_LENGTH + " to " + MAX_LENGTH + " characters.");
        }
        if (password.equalsIgnoreCase(email) || password.chars().distinct().count() < 4) {
            throw new InvalidRequestException(field, "weak_password", "Choose a password that is harder to guess.");
        }
    }
}
