package io.leadline.scoring.internal.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.Decimals;
import io.leadline.scoring.internal.scores.CategoryLead;
import io.leadline.scoring.internal.scores.LeadSummaries;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The largest moves of scores. The history keeps each move with its day in UTC, and an index gives a day's moves by size: only
 * the first of each day are read, however many a recalculation has written.
 */
@Repository
class ScoreMovers {
    /** A score may go up and down again; so many moves a lead are looked at before it could crowd out others. */
    private static final int MOVES_A_LEAD = 4;

    private final JdbcClient jdbc;
    private final LeadSummaries summaries;

    ScoreMovers(JdbcClient jdbc, LeadSummaries summaries) {
        this.jdbc = jdbc;
        this.summaries = summaries;
    }

    /** Which way a score moved. */
    enum Direction {
        @JsonProperty("up")
        UP("> 0 ORDER BY score_change DESC"),
        @JsonProperty("down")
        DOWN("< 0 ORDER BY score_change");

        private final String range;

        Direction(String range) {
            this.range = range;
        }
    }

    private record Move(
            long id,
            long leadId,
            BigDecimal before,
            BigDecimal after,
            BigDecimal change,
            @Nullable String categoryBefore,
            String categoryAfter,
            Instant at) {}

    /** The leads with the largest single moves on these days, each with its largest one. */
    List<ScoreMover> find(TenantId tenantId, LocalDate from, LocalDate to, Direction direction, int limit) {
        Map<Long, Move> largest = new LinkedHashMap<>();
        from.datesUntil(to.plusDays(1))
                .flatMap(day -> ofDay(tenantId, day, direction, limit * MOVES_A_LEAD).stream())
                .sorted(Comparator.comparing((Move move) -> move.change().abs())
                        .reversed()
                        .thenComparing(Comparator.comparingLong(Move::id).reversed()))
                .forEach(move -> largest.putIfAbsent(move.leadId(), move));
        return shown(tenantId, largest.values().stream().limit(limit).toList());
    }

    private List<Move> ofDay(TenantId tenantId, LocalDate day, Direction direction, int limit) {
        return jdbc.sql("""
                        SELECT id, lead_id, previous_score, overall_score, score_change, previous_category, score_category,
                               calculated_at
                        FROM lead_score_history FORCE INDEX (ix_lead_score_history_change)
                        WHERE tenant_id = :tenant AND calculated_on = :day AND score_change\s""" + direction.range + " LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("day", day)
                .param("limit", limit)
                .query(ScoreMovers::read)
                .list();
    }

    private static Move read(ResultSet row, int number) throws SQLException {
        return new Move(
                row.getLong("id"),
                row.getLong("lead_id"),
                row.getBigDecimal("previous_score"),
                row.getBigDecimal("overall_score"),
                row.getBigDecimal("score_change"),
                row.getString("previous_category"),
                row.getString("score_category"),
                Instants.fromColumn(row, "calculated_at"));
    }

    private List<ScoreMover> shown(TenantId tenantId, Collection<Move> moves) {
        Map<Long, CategoryLead.Contact> leads =
                summaries.of(tenantId, moves.stream().map(Move::leadId).toList());
        List<ScoreMover> movers = new ArrayList<>();
        for (Move move : moves) {
            CategoryLead.Contact lead = leads.get(move.leadId());
            if (lead != null) {
                movers.add(new ScoreMover(
                        lead,
                        Decimals.shown(move.before()),
                        Decimals.shown(move.after()),
                        Decimals.shown(move.change()),
                        Objects.requireNonNullElse(move.categoryBefore(), move.categoryAfter()),
                        move.categoryAfter(),
                        move.at()));
            }
        }
        return movers;
    }
}
