package io.leadline.identity.internal.reset;

import io.leadline.platform.UserId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasswordResetRepository {
    private final JdbcClient jdbc;

    PasswordResetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the id of the request, which waits for being looked at */
    long insertRequest(String email, Instant now) {
        return GeneratedId.of(
                jdbc.sql("INSERT INTO password_reset_requests (email, requested_at) VALUES (:email, :now)")
                        .param("email", email)
                        .param("now", Instants.toColumn(now)));
    }

    List<Long> requests(long after, int limit) {
        return jdbc.sql("SELECT id FROM password_reset_requests WHERE id > :after ORDER BY id LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** The address of the request, unless somebody else is at it; the request is gone when the transaction commits. */
    Optional<String> takeRequest(long id) {
        Optional<String> email = jdbc.sql(
                        "SELECT email FROM password_reset_requests WHERE id = :id FOR UPDATE SKIP LOCKED")
                .param("id", id)
                .query(String.class)
                .optional();
        if (email.isPresent()) {
            jdbc.sql("DELETE FROM password_reset_requests WHERE id = :id")
                    .param("id", id)
                    .update();
        }
        return email;
    }

    int deleteRequests(Instant before, int limit) {
        return jdbc.sql("DELETE FROM password_reset_requests WHERE requested_at < :before ORDER BY id LIMIT :limit")
                .param("before", Instants.toColumn(before))
                .param("limit", limit)
                .update();
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
