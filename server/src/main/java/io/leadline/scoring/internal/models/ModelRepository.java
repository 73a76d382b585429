package io.leadline.scoring.internal.models;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.problem.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ModelRepository {
    private static final String SELECT = """
            SELECT m.version, m.name, m.document, m.engagement_version, m.created_by, m.created_at,
                   s.active_version = m.version AS active, m.activated_at, m.activated_by, m.activation_note
            FROM scoring_models m JOIN scoring_states s ON s.tenant_id = m.tenant_id
            WHERE m.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    ModelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of {@code scoring_models}, with whether it is the active one, and when, by whom and why it last became that. */
    public record SavedModel(
            int version,
            String name,
            String document,
            int engagementVersion,
            @Nullable Long createdBy,
            Instant createdAt,
            boolean active,
            @Nullable Instant activatedAt,
            @Nullable Long activatedBy,
            @Nullable String activationNote) {}

    public Optional<SavedModel> find(TenantId tenantId, int version) {
        return jdbc.sql(SELECT + "AND m.version = :version")
                .param("tenant", tenantId.value())
                .param("version", version)
                .query(ModelRepository::map)
                .optional();
    }

    /** @throws NotFoundException when there is none of this version */
    public SavedModel get(TenantId tenantId, int version) {
        return find(tenantId, version).orElseThrow(() -> new NotFoundException("scoring model version", version));
    }

    public SavedModel active(TenantId tenantId) {
        return jdbc.sql(SELECT + "AND m.version = s.active_version")
                .param("tenant", tenantId.value())
                .query(ModelRepository::map)
                .single();
    }

    /** Newest first, below the given version. */
    public List<SavedModel> page(TenantId tenantId, int below, int limit) {
        return jdbc.sql(SELECT + "AND m.version < :below ORDER BY m.version DESC LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("below", below)
                .param("limit", limit)
                .query(ModelRepository::map)
                .list();
    }

    /** Locks the tenant's models for a change and returns the newest version's number, 0 where there is none. */
    public int lockNewestVersion(TenantId tenantId) {
        jdbc.sql("SELECT active_version FROM scoring_states WHERE tenant_id = :tenant FOR UPDATE")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .optional();
        return jdbc.sql("SELECT COALESCE(MAX(version), 0) FROM scoring_models WHERE tenant_id = :tenant FOR UPDATE")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .single();
    }

    public void insert(TenantId tenantId, SavedModel model) {
        jdbc.sql("""
                        INSERT INTO scoring_models
                            (tenant_id, version, name, document, engagement_version, created_by, created_at)
                        VALUES (:tenant, :version, :name, :document, :engagement, :by, :now)""")
                .param("tenant", tenantId.value())
                .param("version", model.version())
                .param("name", model.name())
                .param("document", model.document())
                .param("engagement", model.engagementVersion())
                .param("by", model.createdBy())
                .param("now", Instants.toColumn(model.createdAt()))
                .update();
    }

    public void insertState(TenantId tenantId, int version, Instant now, LocalDate today) {
        jdbc.sql("""
                        INSERT INTO scoring_states
                            (tenant_id, active_version, activated_at, confirmed_version, daily_run_for, daily_run_at)
                        VALUES (:tenant, :version, :now, :version, :today, :now)""")
                .param("tenant", tenantId.value())
                .param("version", version)
                .param("now", Instants.toColumn(now))
                .param("today", today)
                .update();
    }

    public void activate(TenantId tenantId, int version, Instant now) {
        jdbc.sql("""
                        UPDATE scoring_states SET active_version = :version, activated_at = :now
                        WHERE tenant_id = :tenant""")
                .param("version", version)
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .update();
    }

    public void noteActivation(
            TenantId tenantId, int version, Instant now, @Nullable UserId by, @Nullable String note) {
        jdbc.sql("""
                        UPDATE scoring_models SET activated_at = :now, activated_by = :by, activation_note = :note
                        WHERE tenant_id = :tenant AND version = :version""")
                .param("now", Instants.toColumn(now))
                .param("by", by == null ? null : by.value())
                .param("note", note)
                .param("tenant", tenantId.value())
                .param("version", version)
                .update();
    }

    public int activeVersion(TenantId tenantId) {
        return jdbc.sql("SELECT active_version FROM scoring_states WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .single();
    }

    /** Whether the active model has not yet been applied to all open leads. */
    public boolean recalculationIsDue(TenantId tenantId) {
        return jdbc.sql("SELECT confirmed_version <> active_version FROM scoring_states WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Boolean.class)
                .single();
    }

    /** Notes that every open lead up to the given id has the score the model gives it as of the instant. */
    public void confirm(TenantId tenantId, int version, Instant asOf, long upToLead) {
        jdbc.sql("""
                        UPDATE scoring_states
                        SET confirmed_at = :at, confirmed_version = :version, confirmed_to = :last
                        WHERE tenant_id = :tenant""")
                .param("at", Instants.toColumn(asOf))
                .param("version", version)
                .param("last", upToLead)
                .param("tenant", tenantId.value())
                .update();
    }

    /** Claims the daily run of a local day; of all replicas that try, one gets it. */
    public boolean claimDailyRun(TenantId tenantId, LocalDate day) {
        return jdbc.sql("""
                                UPDATE scoring_states SET daily_run_for = :day
                                WHERE tenant_id = :tenant AND (daily_run_for IS NULL OR daily_run_for < :day)""").param("day", day).param("tenant", tenantId.value()).update() == 1;
    }

    /** The tenants for whose daily run it is time to look. */
    public List<TenantId> dailyRunsDue(Instant now, @Nullable TenantId after, int limit) {
        return jdbc.sql("""
                        SELECT tenant_id FROM scoring_states
                        WHERE daily_run_at <= :now AND tenant_id > :after ORDER BY tenant_id LIMIT :limit""")
                .param("now", Instants.toColumn(now))
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query((row, number) -> new TenantId(row.getString("tenant_id")))
                .list();
    }

    /** Somebody looks then whether the tenant's daily run is due. */
    public void lookForDailyRun(TenantId tenantId, Instant at) {
        jdbc.sql("UPDATE scoring_states SET daily_run_at = :at WHERE tenant_id = :tenant")
                .param("at", Instants.toColumn(at))
                .param("tenant", tenantId.value())
                .update();
    }

    private static SavedModel map(ResultSet row, int number) throws SQLException {
        return new SavedModel(
                row.getInt("version"),
                row.getString("name"),
                row.getString("document"),
                row.getInt("engagement_version"),
                row.getObject("created_by", Long.class),
                Instants.fromColumn(row, "created_at"),
                row.getBoolean("active"),
                Instants.fromNullableColumn(row, "activated_at"),
                row.getObject("activated_by", Long.class),
                row.getString("activation_note"));
    }
}
