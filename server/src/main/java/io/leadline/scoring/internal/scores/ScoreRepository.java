package io.leadline.scoring.internal.scores;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.Decimals;
import io.leadline.scoring.function.ScoreCategory;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads scores as they are shown. A full recalculation that finds a score unchanged writes nothing to its row: it is noted
 * once for the tenant, and laid over the row here.
 */
@Repository
class ScoreRepository {
    /** In the order {@link #map} reads them in: to find 27 columns by their names takes longer than to write a row as JSON. */
    private static final String COLUMNS = """
            s.id, s.lead_id, s.tenant_id, s.source_quality_score, s.engagement_score, s.conversion_probability,
            s.urgency_score, s.overall_score, s.score_category, s.calculation_method, s.reason_text, s.model_version,
            s.created_at, s.updated_at, s.previous_score, s.score_change, s.last_calculated, t.confirmed_at,
            s.lead_open AND t.confirmed_at > s.last_calculated AND s.lead_id <= t.confirmed_to AS confirmed
            """;

    private static final int PREVIOUS_SCORE = 15;
    private static final int LAST_CALCULATED = 17;
    private static final int CONFIRMED = 19;

    private final JdbcClient jdbc;

    ScoreRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ScoreView> find(TenantId tenantId, long leadId) {
        return jdbc.sql("SELECT " + COLUMNS + """
                        FROM lead_scores s JOIN scoring_states t ON t.tenant_id = s.tenant_id
                        WHERE s.tenant_id = :tenant AND s.lead_id = :lead""")
                .param("tenant", tenantId.value())
                .param("lead", leadId)
                .query(ScoreRepository::map)
                .optional();
    }

    /** Where a page of a category ended. */
    record Position(BigDecimal score, long leadId) {}

    /**
     * The leads of a category, best score first. Left alone, the optimizer of a large tenant walks the index of all scores
     * past every better category.
     */
    List<CategoryLead> category(TenantId tenantId, ScoreCategory category, @Nullable Position after, int limit) {
        String beyond = after == null
                ? ""
                : " AND s.overall_score <= :score AND (s.overall_score < :score OR s.lead_id < :last)";
        JdbcClient.StatementSpec statement = jdbc.sql(
                        "SELECT STRAIGHT_JOIN " + COLUMNS + "," + LeadSummaries.COLUMNS + """
                        FROM lead_scores s FORCE INDEX (ix_lead_scores_category)
                        JOIN lead_cards l ON l.tenant_id = s.tenant_id AND l.lead_id = s.lead_id
                        JOIN scoring_states t ON t.tenant_id = s.tenant_id
                        WHERE s.tenant_id = :tenant AND s.score_category = :category""" + beyond
                                + " ORDER BY s.overall_score DESC, s.lead_id DESC LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("category", category.wireName())
                .param("limit", limit);
        if (after != null) {
            statement = statement.param("score", after.score()).param("last", after.leadId());
        }
        return statement
                .query((row, number) -> CategoryLead.of(map(row, number), LeadSummaries.read(row, CONFIRMED + 1)))
                .list();
    }

    /** Newest first, with ids below the given one. */
    List<ScoreHistoryEntry> history(TenantId tenantId, long leadId, long below, int limit) {
        return jdbc.sql("""
                        SELECT * FROM lead_score_history
                        WHERE tenant_id = :tenant AND lead_id = :lead AND id < :below ORDER BY id DESC LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("lead", leadId)
                .param("below", below)
                .param("limit", limit)
                .query(ScoreRepository::mapHistory)
                .list();
    }

    private static ScoreView map(ResultSet row, int number) throws SQLException {
        boolean confirmed = row.getBoolean(CONFIRMED);
        BigDecimal overall = Decimals.shown(row.getBigDecimal(8));
        return new ScoreView(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                Decimals.shown(row.getBigDecimal(4)),
                Decimals.shown(row.getBigDecimal(5)),
                Decimals.shown(row.getBigDecimal(6)),
                Decimals.shown(row.getBigDecimal(7)),
                overall,
                row.getString(9),
                confirmed ? overall : shownOrNull(row.getBigDecimal(PREVIOUS_SCORE)),
                confirmed ? BigDecimal.ZERO : shownOrNull(row.getBigDecimal(PREVIOUS_SCORE + 1)),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                Instants.fromColumn(row, confirmed ? LAST_CALCULATED + 1 : LAST_CALCULATED),
                Instants.fromColumn(row, 13),
                Instants.fromColumn(row, 14));
    }

    private static ScoreHistoryEntry mapHistory(ResultSet row, int number) throws SQLException {
        return new ScoreHistoryEntry(
                row.getLong("id"),
                shown(row, "source_quality_score"),
                shown(row, "engagement_score"),
                shown(row, "conversion_probability"),
                shown(row, "urgency_score"),
                shown(row, "overall_score"),
                row.getString("score_category"),
                shownOrNull(row.getBigDecimal("previous_score")),
                row.getString("calculation_method"),
                row.getInt("model_version"),
                Instants.fromColumn(row, "calculated_at"));
    }

    private static BigDecimal shown(ResultSet row, String column) throws SQLException {
        return Decimals.shown(row.getBigDecimal(column));
    }

    private static @Nullable BigDecimal shownOrNull(@Nullable BigDecimal value) {
        return value == null ? null : Decimals.shown(value);
    }
}
