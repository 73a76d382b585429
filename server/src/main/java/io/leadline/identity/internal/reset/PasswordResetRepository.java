package io.leadline.identity.internal.reset;

import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasswordResetRepository {
    private final JdbcClient jdbc;

    PasswordResetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request that waits for being looked at. */
    record Waiting(long id, String email) {}

    void insertRequest(String email, Instant now) {
        jdbc.sql("INSERT INTO password_reset_requests (email, requested_at) VALUES (:email, :now)")
                .param("email", email)
                .param("now", Instants.toColumn(now))
                .update();
    }

    /** The oldest request nobody else is at, which is gone when the transaction commits. */
    Optional<Waiting> takeRequest() {
        Optional<Waiting> next = jdbc.sql("""
                        SELECT id, email FROM password_reset_requests ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .query((row, number) -> new Waiting(row.getLong("id"), row.getString("email")))
                .optional();
        next.ifPresent(request -> jdbc.sql("DELETE FROM password_reset_requests WHERE id = :id")
                .param("id", request.id())
                .update());
        return next;
    }

    void insertToken(UserId userId, byte[] hash, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO password_reset_tokens (user_id, token_hash, expires_at)
                        VALUES (:user, :hash, :expires)""")
                .param("user", userId.value())
                .param("hash", hash)
                .param("expires", Instants.toColumn(expiresAt))
                .update();
    }

    int tokensOf(UserId userId, Instant now) {
        return jdbc.sql("SELECT COUNT(*) FROM password_reset_tokens WHERE user_id = :user AND expires_at > :now")
                .param("user", userId.value())
                .param("now", Instants.toColumn(now))
                .query(Integer.class)
                .single();
    }

    Optional<UserId> ownerOf(byte[] hash, Instant now) {
        return jdbc.sql("SELECT user_id FROM password_reset_tokens WHERE token_hash = :hash AND expires_at > :now")
                .param("hash", hash)
                .param("now", Instants.toColumn(now))
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .optional();
    }

    /** @return whether the token was there; of several at once one finds it */
    boolean use(byte[] hash) {
        return jdbc.sql("DELETE FROM password_reset_tokens WHERE token_hash = :hash")
                        .param("hash", hash)
                        .update()
                == 1;
    }

    void deleteTokensOf(UserId userId) {
        jdbc.sql("DELETE FROM password_reset_tokens WHERE user_id = :user")
                .param("user", userId.value())
                .update();
    }

    int deleteExpired(Instant now, int limit) {
        return jdbc.sql("DELETE FROM password_reset_tokens WHERE expires_at < :now LIMIT :limit")
                .param("now", Instants.toColumn(now))
                .param("limit", limit)
                .update();
    }
}
