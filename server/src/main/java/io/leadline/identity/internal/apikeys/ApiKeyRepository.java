package io.leadline.identity.internal.apikeys;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiKeyRepository {
    private final JdbcClient jdbc;

    ApiKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the key's id; the one of the given key does not matter */
    long insert(TenantId tenantId, ApiKey key, byte[] hash) {
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO api_keys
                            (tenant_id, name, beginning, key_hash, role, scopes, created_by, created_at, expires_at)
                        VALUES (:tenant, :name, :beginning, :hash, :role, :scopes, :owner, :now, :expires)""")
                .param("tenant", tenantId.value())
                .param("name", key.name())
                .param("beginning", key.beginning())
                .param("hash", hash)
                .param("role", key.role().wireName())
                .param("scopes", String.join(" ", key.scopes()))
                .param("owner", key.createdBy().value())
                .param("now", Instants.toColumn(key.createdAt()))
                .param("expires", Instants.toNullableColumn(key.expiresAt())));
    }

    /** Whose key it is, is what the key tells: the one lookup that no tenant narrows. */
    Optional<ApiKey> findByHash(byte[] hash) {
        return jdbc.sql("SELECT * FROM api_keys WHERE key_hash = :hash")
                .param("hash", hash)
                .query(ApiKeyRepository::map)
                .optional();
    }

    Optional<ApiKey> find(TenantId tenantId, long id) {
        return jdbc.sql("SELECT * FROM api_keys WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", id)
                .query(ApiKeyRepository::map)
                .optional();
    }

    List<ApiKey> page(TenantId tenantId, long afterId, int limit) {
        return jdbc.sql("SELECT * FROM api_keys WHERE tenant_id = :tenant AND id > :after ORDER BY id LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("after", afterId)
                .param("limit", limit)
                .query(ApiKeyRepository::map)
                .list();
    }

    List<ApiKey> unrevokedOf(TenantId tenantId, UserId owner) {
        return jdbc.sql("""
                        SELECT * FROM api_keys
                        WHERE tenant_id = :tenant AND created_by = :owner AND revoked_at IS NULL""")
                .param("tenant", tenantId.value())
                .param("owner", owner.value())
                .query(ApiKeyRepository::map)
                .list();
    }

    /** In all tenants, by the index of the foreign key. */
    List<ApiKey> unrevokedOf(UserId owner) {
        return jdbc.sql("SELECT * FROM api_keys WHERE created_by = :owner AND revoked_at IS NULL")
                .param("owner", owner.value())
                .query(ApiKeyRepository::map)
                .list();
    }

    /** @return the hash to forget, in hexadecimal digits; empty when it was revoked before */
    Optional<String> revoke(TenantId tenantId, long id, Instant now) {
        int revoked = jdbc.sql("""
                        UPDATE api_keys SET revoked_at = :now
                        WHERE tenant_id = :tenant AND id = :id AND revoked_at IS NULL""")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
        return revoked == 0
                ? Optional.empty()
                : jdbc.sql("SELECT key_hash FROM api_keys WHERE tenant_id = :tenant AND id = :id")
                        .param("tenant", tenantId.value())
                        .param("id", id)
                        .query((row, number) -> HexFormat.of().formatHex(row.getBytes("key_hash")))
                        .optional();
    }

    void used(TenantId tenantId, long id, Instant now) {
        jdbc.sql("""
                        UPDATE api_keys SET last_used_at = :now
                        WHERE tenant_id = :tenant AND id = :id AND (last_used_at IS NULL OR last_used_at < :now)""")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    private static ApiKey map(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                new TenantId(row.getString("tenant_id")),
                row.getLong("id"),
                row.getString("name"),
                row.getString("beginning"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                List.of(row.getString("scopes").split(" ", -1)),
                new UserId(row.getLong("created_by")),
                Instants.fromColumn(row, "created_at"),
                Instants.fromNullableColumn(row, "expires_at"),
                Instants.fromNullableColumn(row, "last_used_at"),
                Instants.fromNullableColumn(row, "revoked_at"));
    }
}
