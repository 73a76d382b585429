package io.leadline.tenancy.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.JsonColumn;
import io.leadline.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TenantRepository {
    private final JdbcClient jdbc;
    private final JsonColumn json;

    TenantRepository(JdbcClient jdbc, JsonColumn json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Inserts the tenant; two at once leave one. Returns false when one with its id exists. */
    boolean insertIfAbsent(TenantId tenantId, String name, Instant now) {
        return jdbc.sql("""
                        INSERT IGNORE INTO tenants (tenant_id, name, time_zone, default_region, settings, created_at, updated_at)
                        VALUES (:tenant, :name, 'UTC', 'US', '{}', :now, :now)""")
                        .param("tenant", tenantId.value())
                        .param("name", name)
                        .param("now", Instants.toColumn(now))
                        .update()
                == 1;
    }

    Optional<Tenant> find(TenantId tenantId) {
        return jdbc.sql("SELECT * FROM tenants WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(this::map)
                .optional();
    }

    void lock(TenantId tenantId) {
        jdbc.sql("SELECT tenant_id FROM tenants WHERE tenant_id = :tenant FOR UPDATE")
                .param("tenant", tenantId.value())
                .query(String.class)
                .optional();
    }

    List<Tenant> page(String after, int limit) {
        return jdbc.sql("SELECT * FROM tenants WHERE tenant_id > :after ORDER BY tenant_id LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query(this::map)
                .list();
    }

    /** @return whether the tenant still had the version it was read with */
    boolean update(Tenant tenant) {
        return jdbc.sql("""
                                UPDATE tenants
                                SET name = :name, time_zone = :zone, default_region = :region,
                                    require_two_factor = :twoFactor, settings = :settings, version = version + 1, updated_at = :now
                                WHERE tenant_id = :tenant AND version = :version""")
                        .param("name", tenant.name())
                        .param("zone", tenant.timeZone().getId())
                        .param("region", tenant.defaultRegion())
                        .param("twoFactor", tenant.requireTwoFactor())
                        .param("settings", json.write(tenant.settings()))
                        .param("now", Instants.toColumn(tenant.updatedAt()))
                        .param("tenant", tenant.id().value())
                        .param("version", tenant.version())
                        .update()
                == 1;
    }

    private Tenant map(ResultSet row, int number) throws SQLException {
        return new Tenant(
                new TenantId(row.getString("tenant_id")),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("default_region"),
                row.getBoolean("require_two_factor"),
                json.readMap(row.getString("settings")),
                row.getLong("version"),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "updated_at"));
    }
}
