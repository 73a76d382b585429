package io.leadline.scoring.internal.calculation;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadLocks;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.scoring.function.LeadFacts;
import io.leadline.scoring.function.LeadPriority;
import io.leadline.scoring.function.LeadStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what scoring needs of leads, many at a time, each with the score it has. */
@Repository
public class ScoringInputs {
    /** Columns are read by position: a batch reads millions of rows. */
    private static final String SELECT = """
            SELECT l.lead_id, l.version, l.source, l.has_email, l.has_phone, l.status, l.priority, l.created_at,
                   l.next_follow_up_at, s.engagement_value, s.engagement_as_of, s.engagement_version,
                   s.source_quality_score, s.engagement_score, s.conversion_probability, s.urgency_score,
                   s.overall_score, s.score_category, s.model_version,
                   (SELECT t.active_version FROM scoring_states t WHERE t.tenant_id = l.tenant_id)
            FROM lead_states l LEFT JOIN lead_scores s ON s.tenant_id = l.tenant_id AND s.lead_id = l.lead_id
            """;

    private static final String OPEN = " AND l.status IN ('new', 'contacted', 'qualified')";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final LeadLocks locks;

    ScoringInputs(JdbcTemplate jdbc, NamedParameterJdbcTemplate named, LeadLocks locks) {
        this.jdbc = jdbc;
        this.named = named;
        this.locks = locks;
    }

    public List<ScoredLead> forLeads(TenantId tenantId, List<Long> leadIds) {
        return named.query(
                SELECT + "WHERE l.tenant_id = :tenant AND l.lead_id IN (:ids) ORDER BY l.lead_id",
                Map.of("tenant", tenantId.value(), "ids", leadIds),
                ScoringInputs::map);
    }

    /**
     * A portion of a tenant's open leads.
     *
     * @param after ids above this one
     * @param upTo ids up to and including this one
     * @param createdSince only leads created at this instant or later, all if null
     * @param at leads scored after this instant under the pass's model are left out: they need no scoring as of then
     */
    public record Portion(
            long after, long upTo, @Nullable Instant createdSince, Instant at, int modelVersion, int limit) {}

    public List<ScoredLead> openLeads(TenantId tenantId, Portion portion) {
        List<Object> parameters = new ArrayList<>(List.of(tenantId.value(), portion.after(), portion.upTo()));
        String since = "";
        if (portion.createdSince() != null) {
            since = " AND l.created_at >= ?";
            parameters.add(Instants.toColumn(portion.createdSince()));
        }
        parameters.add(Instants.toColumn(portion.at()));
        parameters.add(portion.modelVersion());
        parameters.add(portion.limit());
        return jdbc.query(
                SELECT + "WHERE l.tenant_id = ? AND l.lead_id > ? AND l.lead_id <= ?" + OPEN + since
                        + " AND (s.last_calculated IS NULL OR s.last_calculated <= ? OR s.model_version <> ?)"
                        + " ORDER BY l.lead_id LIMIT ?",
                ScoringInputs::map,
                parameters.toArray());
    }

    /** Of these leads those whose score is older than the instant, or of another model. */
    public List<ScoredLead> outdated(TenantId tenantId, List<Long> leadIds, Instant at, int modelVersion) {
        return named.query(
                SELECT + "WHERE l.tenant_id = :tenant AND l.lead_id IN (:ids)"
                        + " AND (s.last_calculated IS NULL OR s.last_calculated <= :at OR s.model_version <> :model)"
                        + " ORDER BY l.lead_id",
                Map.of("tenant", tenantId.value(), "ids", leadIds, "at", Instants.toColumn(at), "model", modelVersion),
                ScoringInputs::map);
    }

    /** The smallest and largest id of the tenant's leads, and how many of them are open (and created since then). */
    public record Extent(long first, long last, long open) {}

    public Extent extent(TenantId tenantId, @Nullable Instant createdSince) {
        Map<String, Object> parameters = createdSince == null
                ? Map.of("tenant", tenantId.value())
                : Map.of("tenant", tenantId.value(), "since", Instants.toColumn(createdSince));
        String since = createdSince == null ? "" : " AND l.created_at >= :since";
        return Objects.requireNonNull(named.queryForObject(
                "SELECT COALESCE(MIN(l.lead_id), 0), COALESCE(MAX(l.lead_id), 0), (SELECT COUNT(*) FROM lead_states l"
                        + " WHERE l.tenant_id = :tenant" + OPEN + since + ")"
                        + " FROM lead_states l WHERE l.tenant_id = :tenant",
                parameters,
                (row, number) -> new Extent(row.getLong(1), row.getLong(2), row.getLong(3))));
    }

    /** Of these leads those whose version is still the one they were read with, locked until the transaction ends. */
    public List<Long> lockUnchanged(TenantId tenantId, List<ScoredLead> leads) {
        Map<LeadId, Long> versions = new HashMap<>();
        leads.forEach(lead -> versions.put(new LeadId(lead.leadId()), lead.leadVersion()));
        return locks.lockVersions(tenantId, List.copyOf(versions.keySet())).entrySet().stream()
                .filter(locked -> locked.getValue().equals(versions.get(locked.getKey())))
                .map(locked -> locked.getKey().value())
                .toList();
    }

    private static ScoredLead map(ResultSet row, int number) throws SQLException {
        int active = row.getInt(20);
        return new ScoredLead(
                row.getLong(1), row.getLong(2), facts(row), row.getInt(12), KeptScores.score(row, 13), active);
    }

    private static LeadFacts facts(ResultSet row) throws SQLException {
        return new LeadFacts(
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                LeadStatus.ofWireName(row.getString(6)).orElseThrow(),
                LeadPriority.ofWireName(row.getString(7)).orElseThrow(),
                instant(row, 8),
                row.getObject(9) == null ? null : instant(row, 9),
                KeptScores.engagement(row, 10),
                null);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Instants.fromColumn(row, column);
    }
}
