package io.leadline.scoring.internal.calculation;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.scoring.function.Engagement;
import io.leadline.scoring.function.ScoreCategory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the scores that leads have, for a calculation that will write new ones. */
@Repository
public class KeptScores {
    /**
     * No other model becomes active before the transaction ends. So a recalculation that an activation starts finds every score
     * there is, none still on its way under the model before.
     */
    private static final String ACTIVE_VERSION = "SELECT t.active_version FROM scoring_states t WHERE t.tenant_id = ";

    private static final String LOCKED = " LOCK IN SHARE MODE";

    private static final String COLUMNS = """
            s.lead_id, s.engagement_value, s.engagement_as_of, s.engagement_version, s.source_quality_score,
                   s.engagement_score, s.conversion_probability, s.urgency_score, s.overall_score, s.score_category,
                   s.model_version, s.id, s.created_at
            """;

    private static final String SELECT = "SELECT " + COLUMNS + ", (" + ACTIVE_VERSION + "s.tenant_id" + LOCKED
            + ") FROM lead_scores s WHERE s.tenant_id = ";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    KeptScores(JdbcTemplate jdbc, NamedParameterJdbcTemplate named) {
        this.jdbc = jdbc;
        this.named = named;
    }

    /**
     * What is kept of a lead.
     *
     * @param engagementVersion the model version whose points the engagement counts
     * @param scoreId the id of its score
     * @param scoredSince when it was scored first
     */
    public record Kept(
            @Nullable Engagement engagement,
            int engagementVersion,
            ScoredLead.@Nullable KeptScore score,
            long scoreId,
            Instant scoredSince) {}

    /**
     * The scores of some leads.
     *
     * @param byLead without the leads that have none yet
     * @param activeVersion the tenant's active model, which stays so until the transaction ends
     */
    record Found(Map<Long, Kept> byLead, int activeVersion) {}

    /** The scores of leads whose locks the caller holds. */
    Found of(TenantId tenantId, Collection<Long> leadIds) {
        Map<Long, Kept> byLead = new HashMap<>();
        int[] active = {0};
        String tenant = tenantId.value();
        if (leadIds.size() == 1) {
            jdbc.query(
                    SELECT + "? AND s.lead_id = ?",
                    row -> {
                        byLead.put(row.getLong(1), kept(row));
                        active[0] = row.getInt(14);
                    },
                    tenant,
                    leadIds.iterator().next());
        } else {
            named.query(SELECT + ":tenant AND s.lead_id IN (:ids)", Map.of("tenant", tenant, "ids", leadIds), row -> {
                byLead.put(row.getLong(1), kept(row));
                active[0] = row.getInt(14);
            });
        }
        return new Found(byLead, byLead.isEmpty() ? activeVersion(tenant) : active[0]);
    }

    private int activeVersion(String tenant) {
        return Objects.requireNonNull(jdbc.queryForObject(ACTIVE_VERSION + "?" + LOCKED, Integer.class, tenant));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                engagement(row, 2), row.getInt(4), score(row, 5), row.getLong(12), Instants.fromColumn(row, 13));
    }

    /** @param first the column of the value; after it comes its instant */
    static @Nullable Engagement engagement(ResultSet row, int first) throws SQLException {
        double value = row.getDouble(first);
        return row.wasNull() ? null : new Engagement(value, Instants.fromColumn(row, first + 1));
    }

    /** @param first the column of the source's quality; after it come the other figures, the category and the model */
    static ScoredLead.@Nullable KeptScore score(ResultSet row, int first) throws SQLException {
        String category = row.getString(first + 5);
        return category == null
                ? null
                : new ScoredLead.KeptScore(
                        hundredths(row, first),
                        hundredths(row, first + 1),
                        hundredths(row, first + 2),
                        hundredths(row, first + 3),
                        hundredths(row, first + 4),
                        ScoreCategory.ofWireName(category).orElseThrow(),
                        row.getInt(first + 6));
    }

    private static int hundredths(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column).unscaledValue().intValue();
    }
}
