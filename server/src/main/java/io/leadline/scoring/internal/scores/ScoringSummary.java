package io.leadline.scoring.internal.scores;

import io.leadline.leads.events.LeadsDeleted;
import io.leadline.platform.TenantId;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.cache.ReadCache;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.phase.NotifyPhase;
import io.leadline.platform.web.json.Decimals;
import io.leadline.scoring.function.ScoreCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts of a tenant's scores over one index, taken once until a score changes. */
@Component
public class ScoringSummary {
    /** Told whenever counts of a tenant's scores are out of date. */
    public static final String TOPIC = "scoring.summary";

    private static final int TENS = 10;

    private final ReadCache<String, Summary> taken = new ReadCache<>(10_000, Duration.ofSeconds(5));
    private final JdbcClient jdbc;
    private final Broadcast broadcast;

    ScoringSummary(JdbcClient jdbc, Broadcast broadcast) {
        this.jdbc = jdbc;
        this.broadcast = broadcast;
        broadcast.listen(TOPIC, taken::forget);
    }

    /**
     * How a tenant's scores lie.
     *
     * @param categories leads per category
     * @param distribution leads per ten points; the last band includes 100
     * @param average of all overall scores, null where there are none
     */
    @Schema(name = "ScoringSummary")
    public record Summary(
            long total,
            Map<String, Long> categories,
            List<Band> distribution,
            @Nullable BigDecimal average) {}

    /** Leads with a score of {@code from} or more and below {@code to}. */
    record Band(int from, int to, long count) {}

    public Summary of(TenantId tenantId) {
        return Objects.requireNonNull(taken.get(tenantId.value(), () -> take(tenantId.value())));
    }

    public void forgetAfterCommit(TenantId tenantId) {
        AfterCommit.run(() -> broadcast.send(TOPIC, tenantId.value()));
    }

    @NotifyPhase
    void on(LeadsDeleted event) {
        forgetAfterCommit(event.tenantId());
    }

    private Summary take(String tenant) {
        Map<String, Long> categories = new LinkedHashMap<>();
        for (ScoreCategory category : ScoreCategory.values()) {
            categories.put(category.wireName(), 0L);
        }
        long[] bands = new long[TENS];
        BigDecimal[] sum = {BigDecimal.ZERO};
        jdbc.sql("""
                        SELECT score_category, LEAST(FLOOR(overall_score / 10), 9) AS band, COUNT(*) AS number,
                               SUM(overall_score) AS total
                        FROM lead_scores WHERE tenant_id = :tenant GROUP BY score_category, band""").param("tenant", tenant).query(row -> {
            categories.merge(row.getString("score_category"), row.getLong("number"), Long::sum);
            bands[row.getInt("band")] += row.getLong("number");
            sum[0] = sum[0].add(row.getBigDecimal("total"));
        });
        long total = categories.values().stream().mapToLong(Long::longValue).sum();
        return new Summary(total, categories, distribution(bands), average(sum[0], total));
    }

    private static List<Band> distribution(long[] bands) {
        List<Band> distribution = new ArrayList<>(TENS);
        for (int i = 0; i < TENS; i++) {
            distribution.add(new Band(i * 10, (i + 1) * 10, bands[i]));
        }
        return distribution;
    }

    private static @Nullable BigDecimal average(BigDecimal sum, long total) {
        return total == 0 ? null : Decimals.shown(sum.divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP));
    }
}
