package io.leadline.scoring.internal.scores;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.Decimals;
import io.leadline.scoring.function.ScoreCategory;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
    private static final String COLUMNS = """
            s.*, t.confirmed_at,
            s.lead_open AND t.confirmed_at > s.last_calculated AND s.lead_id <= t.confirmed_to AS confirmed
            """;

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
        JdbcClient.StatementSpec statement = jdbc.sql("SELECT STRAIGHT_JOIN " + COLUMNS + """
                        , l.first_name, l.last_name, l.company, l.email, l.phone, l.source AS lead_source, l.status, l.priority,
                        l.assigned_agent_id
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
                .query((row, number) -> CategoryLead.of(map(row, number), LeadSummaries.read(row)))
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
        boolean confirmed = row.getBoolean("confirmed");
        BigDecimal overall = shown(row, "overall_score");
        Instant calculated = Instants.fromColumn(row, confirmed ? "confirmed_at" : "last_calculated");
        return new ScoreView(
                row.getLong("id"),
                row.getLong("lead_id"),
                row.getString("tenant_id"),
                shown(row, "source_quality_score"),
                shown(row, "engagement_score"),
                shown(row, "conversion_probability"),
                shown(row, "urgency_score"),
                overall,
                row.getString("score_category"),
                confirmed ? overall : shownOrNull(row, "previous_score"),
                confirmed ? BigDecimal.ZERO : shownOrNull(row, "score_change"),
                row.getString("calculation_method"),
                row.getString("reason_text"),
                row.getInt("model_version"),
                calculated,
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "updated_at"));
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
                shownOrNull(row, "previous_score"),
                row.getString("calculation_method"),
                row.getInt("model_version"),
                Instants.fromColumn(row, "calculated_at"));
    }

    private static BigDecimal shown(ResultSet row, String column) throws SQLException {
        return Decimals.shown(row.getBigDecimal(column));
    }

    private static @Nullable BigDecimal shownOrNull(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : Decimals.shown(value);
    }
}
