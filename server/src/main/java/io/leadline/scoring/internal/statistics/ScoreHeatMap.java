package io.leadline.scoring.internal.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.platform.TenantId;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.cache.ReadCache;
import io.leadline.platform.phase.NotifyPhase;
import io.leadline.platform.web.json.Decimals;
import io.leadline.scoring.function.ScoreCategory;
import io.leadline.scoring.internal.scores.ScoringSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scores by source and category: a walk along one index in its own order, taken once until a score changes. */
@Component
class ScoreHeatMap {
    private static final int SOURCES = 20;
    private static final String SUMS = Stream.of(ScoreCategory.values())
            .map(ScoreCategory::wireName)
            .flatMap(name -> Stream.of(sum(name, "leads"), sum(name, "total")))
            .collect(Collectors.joining(", "));

    private final ReadCache<String, HeatMap> taken = new ReadCache<>(10_000, Duration.ofSeconds(5));
    private final JdbcClient jdbc;
    private final ScoringSummary summary;

    ScoreHeatMap(JdbcClient jdbc, Broadcast broadcast, ScoringSummary summary) {
        this.jdbc = jdbc;
        this.summary = summary;
        broadcast.listen(ScoringSummary.TOPIC, taken::forget);
    }

    /**
     * Scores by source and category.
     *
     * @param sources the twenty with most leads, then all others together
     */
    @Schema(name = "ScoreHeatMap")
    record HeatMap(List<Line> sources) {}

    /**
     * The scores of a source.
     *
     * @param source null for leads without one, and for all others together
     * @param other whether these are all sources beyond the twenty together
     * @param categories hot, warm, cold and nurture
     */
    @Schema(name = "HeatMapSource")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            @Nullable String source,
            boolean other,
            long leads,
            @Nullable BigDecimal averageScore,
            Map<String, Cell> categories) {}

    /** @param averageScore null where there are no leads */
    @Schema(name = "HeatMapCell")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Cell(long leads, @Nullable BigDecimal averageScore) {}

    /** Counts and sums of scores by category, that can be taken from each other. */
    private record Sums(
            @Nullable String source, Map<ScoreCategory, Long> leads, Map<ScoreCategory, BigDecimal> totals) {
        /** @param suffix of the columns: none for those of the row's source, {@code _all} for those of all sources */
        static Sums read(ResultSet row, @Nullable String source, String suffix) throws SQLException {
            Sums sums = new Sums(source, new EnumMap<>(ScoreCategory.class), new EnumMap<>(ScoreCategory.class));
            for (ScoreCategory category : ScoreCategory.values()) {
                sums.leads.put(category, row.getLong(category.wireName() + "_leads" + suffix));
                sums.totals.put(category, row.getBigDecimal(category.wireName() + "_total" + suffix));
            }
            return sums;
        }

        void take(Sums others) {
            others.leads.forEach((category, number) -> leads.merge(category, -number, Long::sum));
            others.totals.forEach((category, total) -> totals.merge(category, total.negate(), BigDecimal::add));
        }

        long all() {
            return leads.values().stream().mapToLong(Long::longValue).sum();
        }

        Line line(boolean other) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            leads.forEach((category, number) -> cells.put(
                    category.wireName(),
                    new Cell(number, average(totals.getOrDefault(category, BigDecimal.ZERO), number))));
            BigDecimal total = totals.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Line(source, other, all(), average(total, all()), cells);
        }
    }

    HeatMap of(TenantId tenantId) {
        return Objects.requireNonNull(taken.get(tenantId.value(), () -> take(tenantId.value())));
    }

    /** A source may change and leave every score as it was. */
    @NotifyPhase
    void on(LeadsChanged event) {
        if (event.changes().stream().anyMatch(LeadsChanged.Change::touchesScore)) {
            summary.forgetAfterCommit(event.tenantId());
        }
    }

    /** The walk gives counts by source and category in the index's order; the rest of the statement sees only those. */
    private HeatMap take(String tenant) {
        List<Sums> top = new ArrayList<>();
        List<Sums> rest = new ArrayList<>();
        jdbc.sql("SELECT source, SUM(leads) AS number, " + SUMS
                        + " FROM (SELECT source, score_category, COUNT(*) AS leads,"
                        + " SUM(overall_score) AS total FROM lead_scores FORCE INDEX (ix_lead_scores_source)"
                        + " WHERE tenant_id = :tenant GROUP BY source, score_category) walked"
                        + " GROUP BY source ORDER BY number DESC, source LIMIT :limit")
                .param("tenant", tenant)
                .param("limit", SOURCES)
                .query(row -> {
                    top.add(Sums.read(row, row.getString("source"), ""));
                    if (rest.isEmpty()) {
                        rest.add(Sums.read(row, null, "_all"));
                    }
                });
        List<Line> lines = new ArrayList<>();
        top.forEach(sums -> lines.add(sums.line(false)));
        for (Sums others : rest) {
            top.forEach(others::take);
            if (others.all() > 0) {
                lines.add(others.line(true));
            }
        }
        return new HeatMap(lines);
    }

    private static String sum(String category, String column) {
        String sum = "SUM(CASE WHEN score_category = '%s' THEN %s ELSE 0 END)".formatted(category, column);
        return "%1$s AS %2$s_%3$s, SUM(%1$s) OVER () AS %2$s_%3$s_all".formatted(sum, category, column);
    }

    private static @Nullable BigDecimal average(BigDecimal sum, long number) {
        return number <= 0 ? null : Decimals.shown(sum.divide(BigDecimal.valueOf(number), 2, RoundingMode.HALF_UP));
    }
}
