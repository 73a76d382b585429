package io.leadline.scoring.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.scoring.function.Engagement;
import io.leadline.scoring.function.LeadFacts;
import io.leadline.scoring.function.LeadPriority;
import io.leadline.scoring.function.LeadStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what scoring needs of leads, many at a time, each with the score it has. */
@Repository
class FactsRepository {
    /** Columns are read by position: a batch reads millions of rows. */
    private static final String COLUMNS = """
            l.id, l.version, l.source, l.email IS NOT NULL, l.phone IS NOT NULL, l.status, l.priority, l.created_at,
                   l.next_follow_up_at, s.engagement_value, s.engagement_as_of, s.engagement_version,
                   s.source_quality_score, s.engagement_score, s.conversion_probability, s.urgency_score,
                   s.overall_score, s.score_category, s.model_version,
                   (SELECT t.active_version FROM scoring_states t WHERE t.tenant_id = l.tenant_id%s)
            """;

    private static final String FROM = """
            FROM leads l LEFT JOIN lead_scores s ON s.tenant_id = l.tenant_id AND s.lead_id = l.id
            """;

    private static final String SELECT = "SELECT " + COLUMNS.formatted("") + FROM;

    /**
     * In a transaction that will write the scores: no other model becomes active before it commits. So a recalculation that
     * an activation starts finds every score there is, none still on its way under the model before.
     */
    private static final String COLUMNS_FOR_WRITING = COLUMNS.formatted(" LOCK IN SHARE MODE");

    private static final String OPEN = " AND l.status IN ('new', 'contacted', 'qualified')";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    FactsRepository(JdbcTemplate jdbc, NamedParameterJdbcTemplate named) {
        this.jdbc = jdbc;
        this.named = named;
    }

    /**
     * A lead locked for a calculation.
     *
     * @param scoreId the id of its score, 0 before the first
     * @param scoredSince when it was scored first, null before that
     */
    record LockedLead(
            ScoredLead lead, long scoreId, @Nullable Instant scoredSince) {}

    /** The lead, locked until the transaction ends. */
    Optional<LockedLead> lock(TenantId tenantId, long leadId) {
        return jdbc
                .query(
                        "SELECT " + COLUMNS_FOR_WRITING + ", s.id, s.created_at " + FROM
                                + "WHERE l.tenant_id = ? AND l.id = ? FOR UPDATE",
                        (row, number) -> new LockedLead(
                                map(row, number), row.getLong(21), row.getObject(22) == null ? null : instant(row, 22)),
                        tenantId.value(),
                        leadId)
                .stream()
                .findFirst();
    }

    /** The leads, whose locks the caller holds; the active model stays so until the transaction ends. */
    List<ScoredLead> forWriting(TenantId tenantId, List<Long> leadIds) {
        return named.query(
                "SELECT " + COLUMNS_FOR_WRITING + FROM + "WHERE l.tenant_id = :tenant AND l.id IN (:ids) ORDER BY l.id",
                Map.of("tenant", tenantId.value(), "ids", leadIds),
                FactsRepository::map);
    }

    List<ScoredLead> forLeads(TenantId tenantId, List<Long> leadIds) {
        return named.query(
                SELECT + "WHERE l.tenant_id = :tenant AND l.id IN (:ids) ORDER BY l.id",
                Map.of("tenant", tenantId.value(), "ids", leadIds),
                FactsRepository::map);
    }

    /**
     * A portion of a tenant's open leads.
     *
     * @param after ids above this one
     * @param upTo ids up to and including this one
     * @param createdSince only leads created at this instant or later, all if null
     * @param at leads scored after this instant under the pass's model are left out: they need no scoring as of then
     */
    record Portion(long after, long upTo, @Nullable Instant createdSince, Instant at, int modelVersion, int limit) {}

    List<ScoredLead> openLeads(TenantId tenantId, Portion portion) {
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
                SELECT + "WHERE l.tenant_id = ? AND l.id > ? AND l.id <= ?" + OPEN + since
                        + " AND (s.last_calculated IS NULL OR s.last_calculated <= ? OR s.model_version <> ?)"
                        + " ORDER BY l.id LIMIT ?",
                FactsRepository::map,
                parameters.toArray());
    }

    /** Of these leads those whose score is older than the instant, or of another model. */
    List<ScoredLead> outdated(TenantId tenantId, List<Long> leadIds, Instant at, int modelVersion) {
        return named.query(
                SELECT + "WHERE l.tenant_id = :tenant AND l.id IN (:ids)"
                        + " AND (s.last_calculated IS NULL OR s.last_calculated <= :at OR s.model_version <> :model)"
                        + " ORDER BY l.id",
                Map.of("tenant", tenantId.value(), "ids", leadIds, "at", Instants.toColumn(at), "model", modelVersion),
                FactsRepository::map);
    }

    /** The smallest and largest id of the tenant's leads, and how many of them are open (and created since then). */
    record Extent(long first, long last, long open) {}

    Extent extent(TenantId tenantId, @Nullable Instant createdSince) {
        Map<String, Object> parameters = createdSince == null
                ? Map.of("tenant", tenantId.value())
                : Map.of("tenant", tenantId.value(), "since", Instants.toColumn(createdSince));
        String since = createdSince == null ? "" : " AND l.created_at >= :since";
        return Objects.requireNonNull(named.queryForObject(
                "SELECT COALESCE(MIN(l.id), 0), COALESCE(MAX(l.id), 0), (SELECT COUNT(*) FROM leads l"
                        + " WHERE l.tenant_id = :tenant" + OPEN + since + ")"
                        + " FROM leads l WHERE l.tenant_id = :tenant",
                parameters,
                (row, number) -> new Extent(row.getLong(1), row.getLong(2), row.getLong(3))));
    }

    /**
     * Locks the leads and returns those whose version is still the one they were read with.
     */
    List<Long> lockUnchanged(TenantId tenantId, List<ScoredLead> leads) {
        Map<Long, Long> versions = new HashMap<>();
        leads.forEach(lead -> versions.put(lead.leadId(), lead.leadVersion()));
        return named.query(
                "SELECT id, version FROM leads WHERE tenant_id = :tenant AND id IN (:ids) ORDER BY id FOR UPDATE",
                Map.of(
                        "tenant",
                        tenantId.value(),
                        "ids",
                        versions.keySet().stream().sorted().toList()),
                rows -> {
                    List<Long> unchanged = new ArrayList<>(versions.size());
                    while (rows.next()) {
                        long id = rows.getLong(1);
                        if (Long.valueOf(rows.getLong(2)).equals(versions.get(id))) {
                            unchanged.add(id);
                        }
                    }
                    return unchanged;
                });
    }

    private static ScoredLead map(ResultSet row, int number) throws SQLException {
        int active = row.getInt(20);
        return new ScoredLead(row.getLong(1), row.getLong(2), facts(row), row.getInt(12), kept(row), active);
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
                engagement(row),
                null);
    }

    private static @Nullable Engagement engagement(ResultSet row) throws SQLException {
        double value = row.getDouble(10);
        return row.wasNull() ? null : new Engagement(value, instant(row, 11));
    }

    private static ScoredLead.@Nullable KeptScore kept(ResultSet row) throws SQLException {
        String category = row.getString(18);
        return category == null
                ? null
                : new ScoredLead.KeptScore(
                        hundredths(row, 13),
                        hundredths(row, 14),
                        hundredths(row, 15),
                        hundredths(row, 16),
                        hundredths(row, 17),
                        category,
                        row.getInt(19));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static int hundredths(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column).unscaledValue().intValue();
    }
}
