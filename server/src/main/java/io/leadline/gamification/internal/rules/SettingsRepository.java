package io.leadline.gamification.internal.rules;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettingsRepository {
    private final JdbcClient jdbc;
    private final JsonColumn json;

    SettingsRepository(JdbcClient jdbc, JsonColumn json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Two at once leave one. */
    void begin(TenantId tenantId) {
        jdbc.sql("""
                        INSERT INTO game_states (tenant_id, settings_version) VALUES (:tenant, 1)
                        ON DUPLICATE KEY UPDATE settings_version = settings_version""").param("tenant", tenantId.value()).update();
    }

    boolean hasBegun(TenantId tenantId) {
        return jdbc.sql("SELECT 1 FROM game_states WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The number of the latest version, with the tenant's row locked until the transaction ends. */
    long lock(TenantId tenantId) {
        return jdbc.sql("SELECT settings_version FROM game_states WHERE tenant_id = :tenant FOR UPDATE")
                .param("tenant", tenantId.value())
                .query(Long.class)
                .single();
    }

    void moveTo(TenantId tenantId, long version) {
        jdbc.sql("UPDATE game_states SET settings_version = :version WHERE tenant_id = :tenant")
                .param("version", version)
                .param("tenant", tenantId.value())
                .update();
    }

    void insert(TenantId tenantId, GameVersion version, @Nullable UserId by, Instant now) {
        jdbc.sql("""
                        INSERT INTO game_settings (tenant_id, version, effective_from, document, created_by, created_at)
                        VALUES (:tenant, :version, :from, :document, :by, :now)
                        ON DUPLICATE KEY UPDATE version = game_settings.version""")
                .param("tenant", tenantId.value())
                .param("version", version.number())
                .param("from", Instants.toColumn(version.effectiveFrom()))
                .param("document", json.write(version.settings()))
                .param("by", by == null ? null : by.value())
                .param("now", Instants.toColumn(now))
                .update();
    }

    List<GameVersion> all(TenantId tenantId) {
        return jdbc.sql("SELECT * FROM game_settings WHERE tenant_id = :tenant ORDER BY version")
                .param("tenant", tenantId.value())
                .query(this::map)
                .list();
    }

    Optional<GameVersion> latest(TenantId tenantId) {
        return jdbc.sql("SELECT * FROM game_settings WHERE tenant_id = :tenant ORDER BY version DESC LIMIT 1")
                .param("tenant", tenantId.value())
                .query(this::map)
                .optional();
    }

    private GameVersion map(ResultSet row, int number) throws SQLException {
        return new GameVersion(
                row.getLong("version"),
                Instants.fromColumn(row, "effective_from"),
                json.read(row.getString("document"), GameSettings.class));
    }
}
