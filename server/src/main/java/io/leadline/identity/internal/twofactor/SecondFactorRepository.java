package io.leadline.identity.internal.twofactor;

import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.secrets.SecretBox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorRepository {
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
                .query((row, number) -> new SharedSecret(
                        box.open(row.getBytes("secret"), owner(userId)),
                        row.getLong("last_used_step"),
                        row.getObject("enabled_at") != null))
                .optional();
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
