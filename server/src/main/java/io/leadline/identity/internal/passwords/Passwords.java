package io.leadline.identity.internal.passwords;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id hashes, as {@link PasswordConfiguration} sets their cost. They are made in the {@link HashingPool}: all of these wait,
 * so nobody holds a connection or a lock meanwhile, and any may be refused with 503 {@code busy}.
 */
@Component
public final class Passwords {
    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 200;

    /** Stands in the place of a hash where there is no password: nothing matches it. */
    public static final String UNUSABLE = "unusable";

    private static final String ARGON2 = "$argon2";

    private final PasswordEncoder argon2;
    private final HashingPool pool;
    private final PasswordStrength strength;
    private final String hashOfNobody;

    Passwords(PasswordEncoder argon2, HashingPool pool, PasswordStrength strength) {
        this.argon2 = argon2;
        this.pool = pool;
        this.strength = strength;
        this.hashOfNobody = hash(invent());
    }

    /** The hash of a password somebody has made up for others, which needs no look at its strength. */
    public String hash(String invented) {
        return pool.run(Lane.KNOWN, () -> String.valueOf(argon2.encode(invented)));
    }

    /**
     * The hash of a password a person chose.
     *
     * @param field the field it came in
     * @throws DomainException 422 {@code weak_password} when it is too short or too easy to guess
     */
    public String hashChosen(String field, String password, OwnWords own, Lane lane) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH || password.length() > MAX_LENGTH) {
            throw new InvalidRequestException(
                    field, "weak_password", "A password has " + MIN_LENGTH + " to " + MAX_LENGTH + " characters.");
        }
        return pool.run(lane, () -> {
            strength.require(field, composed(password), own);
            return String.valueOf(argon2.encode(composed(password)));
        });
    }

    /** Takes as long for an account without a password, so that nobody learns which these are. */
    public boolean matches(String password, String hash, Lane lane) {
        boolean usable = hash.startsWith(ARGON2);
        String compared = usable ? hash : hashOfNobody;
        return pool.run(lane, () -> argon2.matches(composed(password), compared) || matchesAsTyped(password, compared))
                && usable;
    }

    /** Hashes made before passwords were composed are of what was typed, and go on working for who types that. */
    private boolean matchesAsTyped(String password, String hash) {
        return !Normalizer.isNormalized(password, Normalizer.Form.NFC) && argon2.matches(password, hash);
    }

    /** One form for what looks the same: keyboards differ in how they write an ü (NIST SP 800-63B, 3.1.1.2). */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Spends the time a check takes, so that an unknown address answers no faster than a wrong password. */
    public void pretendToCheck(String password, Lane lane) {
        matches(password, UNUSABLE, lane);
    }

    public static String invent() {
        byte[] random = new byte[15];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
