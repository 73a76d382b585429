package io.leadline.identity.internal.verification;

import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.email.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VerificationRepository {
    private final JdbcClient jdbc;

    VerificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param address in normal form, to which the link was sent */
    record Sent(UserId userId, String address, Instant expiresAt) {}

    void insert(UserId userId, EmailAddress address, byte[] tokenHash, Instant now, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO email_verifications (user_id, address, token_hash, created_at, expires_at)
                        VALUES (:user, :address, :hash, :now, :expires)""")
                .param("user", userId.value())
                .param("address", address.normal())
                .param("hash", tokenHash)
                .param("now", Instants.toColumn(now))
                .param("expires", Instants.toColumn(expiresAt))
                .update();
    }

    Optional<Sent> find(byte[] tokenHash) {
        return jdbc.sql("SELECT user_id, address, expires_at FROM email_verifications WHERE token_hash = :hash")
                .param("hash", tokenHash)
                .query((row, number) -> new Sent(
                        new UserId(row.getLong("user_id")),
                        row.getString("address"),
                        Instants.fromColumn(row, "expires_at")))
                .optional();
    }

    /** When the latest of the person's links was sent, of so many: empty when there are fewer since then. */
    Optional<Instant> sentBefore(UserId userId, int mails, Instant since) {
        return jdbc.sql("""
                        SELECT created_at FROM email_verifications WHERE user_id = :user AND created_at > :since
                        ORDER BY created_at DESC LIMIT 1 OFFSET :offset""")
                .param("user", userId.value())
                .param("since", Instants.toColumn(since))
                .param("offset", mails - 1)
                .query((row, number) -> Instants.fromColumn(row, "created_at"))
                .optional();
    }

    void deleteOf(UserId userId) {
        jdbc.sql("DELETE FROM email_verifications WHERE user_id = :user")
                .param("user", userId.value())
                .update();
    }

    int deleteExpiredBefore(Instant limit, int portion) {
        return jdbc.sql("DELETE FROM email_verifications WHERE expires_at < :limit LIMIT :portion")
                .param("limit", Instants.toColumn(limit))
                .param("portion", portion)
                .update();
    }
}
