package io.leadline.identity.internal.sessions;

import io.leadline.platform.UserId;
import io.leadline.platform.access.Principal;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.email.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class SessionRepository {
    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(UserId userId, Device device, Instant now, Instant expiresAt) {
        long id = GeneratedId.of(jdbc.sql("""
                        INSERT INTO sessions (user_id, address, user_agent, created_at, last_used_at, expires_at)
                        VALUES (:user, :address, :agent, :now, :now, :expires)""")
                .param("user", userId.value())
                .param("address", device.address())
                .param("agent", device.userAgent())
                .param("now", Instants.toColumn(now))
                .param("expires", Instants.toColumn(expiresAt)));
        return id;
    }

    boolean isAlive(long sessionId, Instant now) {
        return jdbc.sql("SELECT COUNT(*) FROM sessions WHERE id = :id AND ended_at IS NULL AND expires_at > :now")
                        .param("id", sessionId)
                        .param("now", Instants.toColumn(now))
                        .query(Long.class)
                        .single()
                == 1;
    }

    void touch(long sessionId, Instant now) {
        jdbc.sql("UPDATE sessions SET last_used_at = :now WHERE id = :id")
                .param("now", Instants.toColumn(now))
                .param("id", sessionId)
                .update();
    }

    void end(long sessionId, String reason, Instant now) {
        jdbc.sql("UPDATE sessions SET ended_at = :now, end_reason = :reason WHERE id = :id AND ended_at IS NULL")
                .param("now", Instants.toColumn(now))
                .param("reason", reason)
                .param("id", sessionId)
                .update();
    }

    List<Long> aliveSessionsOf(UserId userId) {
        return jdbc.sql("SELECT id FROM sessions WHERE user_id = :user AND ended_at IS NULL")
                .param("user", userId.value())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    boolean isAliveOf(UserId userId, long sessionId) {
        return jdbc.sql("SELECT COUNT(*) FROM sessions WHERE id = :id AND user_id = :user AND ended_at IS NULL")
                        .param("id", sessionId)
                        .param("user", userId.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Sessions that can still be used: neither ended nor expired, nor with a refresh token that is too old by now. */
    List<SessionView> page(Principal signedIn, long beforeId, int limit, Instant now) {
        return jdbc.sql("""
                        SELECT id, address, user_agent, created_at, last_used_at, expires_at FROM sessions
                        WHERE user_id = :user AND id < :before AND ended_at IS NULL AND expires_at > :now
                          AND last_used_at > :idle
                        ORDER BY id DESC LIMIT :limit""")
                .param("user", signedIn.userId().value())
                .param("before", beforeId)
                .param("now", Instants.toColumn(now))
                .param("idle", Instants.toColumn(now.minus(Sessions.REFRESH_LIFETIME)))
                .param("limit", limit)
                .query((row, number) -> new SessionView(
                        row.getLong("id"),
                        row.getString("address"),
                        row.getString("user_agent"),
                        Instants.fromColumn(row, "created_at"),
                        Instants.fromColumn(row, "last_used_at"),
                        Instants.fromColumn(row, "expires_at"),
                        row.getLong("id") == signedIn.sessionId()))
                .list();
    }

    /**
     * Whether a session of the account was started from this address with this client. Those that somebody began who never
     * showed the mailbox was theirs are not its owner's.
     */
    public boolean isKnown(String email, Device device) {
        return EmailAddress.parse(email)
                .filter(address -> isKnown(address, device))
                .isPresent();
    }

    /** Byte by byte, as the throttle counts: to the column's collation other letters would be the same client. */
    private boolean isKnown(EmailAddress account, Device device) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT 1 FROM users u JOIN sessions s ON s.user_id = u.id
                            WHERE u.email_normal = :account AND s.address = :address
                              AND CAST(s.user_agent AS BINARY) = CAST(:agent AS BINARY)
                              AND (s.end_reason IS NULL OR s.end_reason <> 'address_claimed'))""")
                .param("account", account.normal())
                .param("address", device.address())
                .param("agent", device.userAgent())
                .query(Boolean.class)
                .single();
    }

    /** Removes at most so many that ended, and as many that expired. */
    int deleteEndedBefore(Instant limit, int portion) {
        return delete("DELETE FROM sessions WHERE ended_at < :limit LIMIT :portion", limit, portion)
                + delete("DELETE FROM sessions WHERE expires_at < :limit LIMIT :portion", limit, portion);
    }

    private int delete(String sql, Instant limit, int portion) {
        return jdbc.sql(sql)
                .param("limit", Instants.toColumn(limit))
                .param("portion", portion)
                .update();
    }

    void deleteAllOf(UserId userId) {
        jdbc.sql("DELETE FROM sessions WHERE user_id = :user")
                .param("user", userId.value())
                .update();
    }

    void insertRefreshToken(long sessionId, byte[] hash, Instant now, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO refresh_tokens (session_id, token_hash, issued_at, expires_at)
                        VALUES (:session, :hash, :now, :expires)""")
                .param("session", sessionId)
                .param("hash", hash)
                .param("now", Instants.toColumn(now))
                .param("expires", Instants.toColumn(expiresAt))
                .update();
    }

    Optional<Long> sessionOf(byte[] refreshTokenHash) {
        return jdbc.sql("SELECT session_id FROM refresh_tokens WHERE token_hash = :hash")
                .param("hash", refreshTokenHash)
                .query((row, number) -> row.getLong("session_id"))
                .optional();
    }

    /** Locks the session, whose tokens only change under this lock, and reads one of its tokens. */
    Optional<RefreshToken> lockRefreshToken(long sessionId, byte[] hash) {
        jdbc.sql("SELECT id FROM sessions WHERE id = :id FOR UPDATE")
                .param("id", sessionId)
                .query((row, number) -> row.getLong("id"))
                .optional();
        return jdbc.sql("""
                        SELECT r.id, r.session_id, s.user_id, r.expires_at, r.used_at, s.ended_at, s.expires_at AS session_end,
                            (SELECT MAX(other.used_at) FROM refresh_tokens other WHERE other.session_id = s.id) AS last_use
                        FROM refresh_tokens r JOIN sessions s ON s.id = r.session_id
                        WHERE r.token_hash = :hash""")
                .param("hash", hash)
                .query((row, number) -> new RefreshToken(
                        row.getLong("id"),
                        row.getLong("session_id"),
                        new UserId(row.getLong("user_id")),
                        Instants.fromColumn(row, "expires_at"),
                        maybe(row, "used_at"),
                        maybe(row, "last_use"),
                        row.getObject("ended_at") != null,
                        Instants.fromColumn(row, "session_end")))
                .optional();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Instants.fromColumn(row, column);
    }

    /** One generation: what a session was given by then and has not used. */
    void markAllUsed(long sessionId, Instant now) {
        jdbc.sql("UPDATE refresh_tokens SET used_at = :now WHERE session_id = :session AND used_at IS NULL")
                .param("now", Instants.toColumn(now))
                .param("session", sessionId)
                .update();
    }

    /** Whose session the token is of, as long as that has not ended. */
    Optional<Principal> holder(byte[] refreshTokenHash) {
        return jdbc.sql("""
                        SELECT s.id, s.user_id FROM refresh_tokens r JOIN sessions s ON s.id = r.session_id
                        WHERE r.token_hash = :hash AND s.ended_at IS NULL""")
                .param("hash", refreshTokenHash)
                .query((row, number) -> new Principal(new UserId(row.getLong("user_id")), row.getLong("id")))
                .optional();
    }
}
