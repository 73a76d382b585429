package io.leadline.platform.idempotency;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdempotencyRepository {
    private final JdbcClient jdbc;

    IdempotencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the key is known */
    long insert(KeyScope scope, byte[] fingerprint, Instant claimedUntil, Instant expiresAt) {
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO idempotency_keys
                            (tenant_id, user_id, api_key_id, idempotency_key, fingerprint, attempt, claimed_until, expires_at)
                        VALUES (:tenant, :user, :apiKey, :key, :fingerprint, 1, :until, :expires)""")
                .param("tenant", scope.tenant())
                .param("user", scope.userId().value())
                .param("apiKey", scope.apiKeyId())
                .param("key", scope.key())
                .param("fingerprint", fingerprint)
                .param("until", Instants.toColumn(claimedUntil))
                .param("expires", Instants.toColumn(expiresAt)));
    }

    Optional<KeyReservation.Row> lock(KeyScope scope, Instant now) {
        return jdbc.sql("""
                        SELECT id, attempt, fingerprint, claimed_until, expires_at,
                               status, content_type, location, entity_tag, body
                        FROM idempotency_keys
                        WHERE tenant_id = :tenant AND user_id = :user AND api_key_id = :apiKey AND idempotency_key = :key
                        FOR UPDATE""")
                .param("tenant", scope.tenant())
                .param("user", scope.userId().value())
                .param("apiKey", scope.apiKeyId())
                .param("key", scope.key())
                .query((row, number) -> new KeyReservation.Row(
                        row.getLong("id"),
                        row.getInt("attempt"),
                        row.getBytes("fingerprint"),
                        !Instants.fromColumn(row, "expires_at").isAfter(now),
                        !Instants.fromColumn(row, "claimed_until").isAfter(now),
                        answer(row)))
                .optional();
    }

    private static @Nullable StoredAnswer answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return row.wasNull()
                ? null
                : new StoredAnswer(
                        status,
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getString("entity_tag"),
                        row.getBytes("body"));
    }

    void claimAgain(KeyReservation.Won claim, byte[] fingerprint, Instant claimedUntil, Instant expiresAt) {
        jdbc.sql("""
                        UPDATE idempotency_keys
                        SET fingerprint = :fingerprint, attempt = :attempt, claimed_until = :until, expires_at = :expires,
                            status = NULL, content_type = NULL, location = NULL, entity_tag = NULL, body = NULL
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("fingerprint", fingerprint)
                .param("attempt", claim.attempt())
                .param("until", Instants.toColumn(claimedUntil))
                .param("expires", Instants.toColumn(expiresAt))
                .param("tenant", claim.scope().tenant())
                .param("id", claim.id())
                .update();
    }

    /** Without effect when the claim was given to another meanwhile. */
    void store(KeyReservation.Won claim, StoredAnswer answer) {
        jdbc.sql("""
                        UPDATE idempotency_keys
                        SET status = :status, content_type = :type, location = :location, entity_tag = :tag, body = :body
                        WHERE tenant_id = :tenant AND id = :id AND attempt = :attempt""")
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("tag", answer.entityTag())
                .param("body", answer.body())
                .param("tenant", claim.scope().tenant())
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .update();
    }

    void release(KeyReservation.Won claim) {
        jdbc.sql("DELETE FROM idempotency_keys WHERE tenant_id = :tenant AND id = :id AND attempt = :attempt")
                .param("tenant", claim.scope().tenant())
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .update();
    }

    void emptyAnswers(TenantId tenantId) {
        jdbc.sql("""
                        UPDATE idempotency_keys SET content_type = NULL, body = ''
                        WHERE tenant_id = :tenant AND status IS NOT NULL""").param("tenant", tenantId.value()).update();
    }

    int deleteExpired(Instant now, int atMost) {
        return jdbc.sql("DELETE FROM idempotency_keys WHERE expires_at <= :now LIMIT :limit")
                .param("now", Instants.toColumn(now))
                .param("limit", atMost)
                .update();
    }
}
