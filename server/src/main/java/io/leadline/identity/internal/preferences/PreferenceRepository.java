package io.leadline.identity.internal.preferences;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceRepository {
    private final JdbcClient jdbc;

    PreferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** JSON by name. */
    Map<String, String> all(TenantId tenantId, UserId userId) {
        Map<String, String> values = new LinkedHashMap<>();
        jdbc.sql("SELECT name, content FROM preferences WHERE tenant_id = :tenant AND user_id = :user ORDER BY name")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .query(row -> {
                    values.put(row.getString("name"), row.getString("content"));
                });
        return values;
    }

    Optional<String> find(TenantId tenantId, UserId userId, String name) {
        return jdbc.sql(
                        "SELECT content FROM preferences WHERE tenant_id = :tenant AND user_id = :user AND name = :name")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /**
     * The names there are, after whoever else writes a preference of the person has finished. The membership is the mutex: to
     * lock the names themselves would miss one that is inserted before those one already waits at.
     */
    List<String> lockNames(TenantId tenantId, UserId userId) {
        jdbc.sql("SELECT user_id FROM memberships WHERE tenant_id = :tenant AND user_id = :user FOR UPDATE")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .query(Long.class)
                .optional();
        return jdbc.sql("SELECT name FROM preferences WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .query((row, number) -> row.getString("name"))
                .list();
    }

    void put(TenantId tenantId, UserId userId, String name, String content, Instant now) {
        jdbc.sql("""
                        INSERT INTO preferences (tenant_id, user_id, name, content, updated_at)
                        VALUES (:tenant, :user, :name, :content, :now)
                        ON DUPLICATE KEY UPDATE content = :content, updated_at = :now""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .param("name", name)
                .param("content", content)
                .param("now", Instants.toColumn(now))
                .update();
    }

    int delete(TenantId tenantId, UserId userId, String name) {
        return jdbc.sql("DELETE FROM preferences WHERE tenant_id = :tenant AND user_id = :user AND name = :name")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .param("name", name)
                .update();
    }
}
