package io.leadline.identity.internal.twofactor;

import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.secrets.SecretBox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorRepository {
    private static final Logger LOG = LoggerFactory.getLogger(SecondFactorRepository.class);
    private static final ProblemType UNREADABLE =
            new ProblemType(HttpStatus.CONFLICT, "second_factor_unreadable", "The second factor cannot be checked");

    private final JdbcClient jdbc;
    private final SecretBox box;

    SecondFactorRepository(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    boolean isEnabled(UserId userId) {
        return jdbc.sql("SELECT COUNT(*) FROM second_factors WHERE user_id = :user AND enabled_at IS NOT NULL")
                        .param("user", userId.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Waits for whoever else checks a code of the person. */
    Optional<SharedSecret> lock(UserId userId) {
        return jdbc.sql(
                        "SELECT secret, last_used_step, enabled_at FROM second_factors WHERE user_id = :user FOR UPDATE")
                .param("user", userId.value())
                .query((row, number) -> {
                    byte[] sealed = row.getBytes("secret");
                    return new SharedSecret(
                            () -> open(userId, sealed),
                            row.getLong("last_used_step"),
                            row.getObject("enabled_at") != null);
                })
                .optional();
    }

    private String open(UserId userId, byte[] sealed) {
        try {
            return box.open(sealed, owner(userId));
        } catch (IllegalStateException unreadable) {
            LOG.error(
                    "The second factor of user {} does not open: secrets/data-key is not the file it was sealed with."
                            + " Restore that file from a backup and start again",
                    userId,
                    unreadable);
            throw new DomainException(
                    UNREADABLE,
                    "The server has lost the key to it. Use a recovery code; whoever runs the server has to restore the file"
                            + " secrets/data-key, or an admin of the tenant resets the second factor.");
        }
    }

    void insert(UserId userId, String secret, Instant now) {
        jdbc.sql("""
                        INSERT INTO second_factors (user_id, secret, last_used_step, created_at)
                        VALUES (:user, :secret, 0, :now)""")
                .param("user", userId.value())
                .param("secret", box.seal(secret, owner(userId)))
                .param("now", Instants.toColumn(now))
                .update();
    }

    void enable(UserId userId, Instant now) {
        jdbc.sql("UPDATE second_factors SET enabled_at = :now WHERE user_id = :user")
                .param("now", Instants.toColumn(now))
                .param("user", userId.value())
                .update();
    }

    void use(UserId userId, long step) {
        jdbc.sql("UPDATE second_factors SET last_used_step = :step WHERE user_id = :user")
                .param("step", step)
                .param("user", userId.value())
                .update();
    }

    void delete(UserId userId) {
        deleteRecoveryCodes(userId);
        jdbc.sql("DELETE FROM second_factors WHERE user_id = :user")
                .param("user", userId.value())
                .update();
    }

    void insertRecoveryCodes(UserId userId, List<String> codes) {
        codes.forEach(code -> jdbc.sql("INSERT INTO recovery_codes (user_id, code_hash) VALUES (:user, :hash)")
                .param("user", userId.value())
                .param("hash", RecoveryCode.hash(code))
                .update());
    }

    /** @return whether it was one of the person's; it is none any more */
    boolean useRecoveryCode(UserId userId, String code) {
        return jdbc.sql("DELETE FROM recovery_codes WHERE user_id = :user AND code_hash = :hash")
                        .param("user", userId.value())
                        .param("hash", RecoveryCode.hash(code))
                        .update()
                == 1;
    }

    void deleteRecoveryCodes(UserId userId) {
        jdbc.sql("DELETE FROM recovery_codes WHERE user_id = :user")
                .param("user", userId.value())
                .update();
    }

    private static String owner(UserId userId) {
        return "totp/" + userId;
    }
}
