package io.leadline.leads.internal.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.leads.LeadStatus;
import io.leadline.platform.TenantId;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.cache.ReadCache;
import io.leadline.platform.web.json.Decimals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How leads become customers: by source, and step by step. Two counts over one index that holds all they need, taken once until
 * something changes, like {@link LeadStatistics}.
 *
 * <p>A step counts as reached by the leads that stand at it or beyond. A lost lead stands nowhere any more; it counts as far as
 * it had come when it was lost, which the column {@code reached} keeps. One that was lost from its first day on is only new.
 */
@Component
class LeadConversion {
    private static final int SOURCES = 20;
    private static final List<LeadStatus> STEPS =
            List.of(LeadStatus.NEW, LeadStatus.CONTACTED, LeadStatus.QUALIFIED, LeadStatus.CONVERTED);

    private final ReadCache<String, Conversion> counted = new ReadCache<>(10_000, Duration.ofSeconds(5));
    private final JdbcClient jdbc;

    LeadConversion(JdbcClient jdbc, Broadcast broadcast) {
        this.jdbc = jdbc;
        broadcast.listen(LeadStatistics.TOPIC, counted::forget);
    }

    /**
     * How leads become customers.
     *
     * @param total all leads, whatever became of them
     * @param conversionRate converted ones of all, 0 to 1; null where there are none
     * @param bySource the twenty sources with most leads, then all others together
     * @param funnel from new to converted
     */
    @Schema(name = "LeadConversion")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Conversion(
            long total,
            long converted,
            long lost,
            @Nullable BigDecimal conversionRate,
            List<OfSource> bySource,
            List<Step> funnel) {}

    /**
     * What became of the leads of a source.
     *
     * @param source null for leads without one, and for all others together
     * @param other whether these are all sources beyond the twenty together
     */
    @Schema(name = "SourceConversion")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OfSource(
            @Nullable String source,
            boolean other,
            long total,
            long converted,
            long lost,
            @Nullable BigDecimal conversionRate) {
        static OfSource of(@Nullable String source, boolean other, long total, long converted, long lost) {
            return new OfSource(source, other, total, converted, lost, rate(converted, total));
        }
    }

    /**
     * A step of the funnel.
     *
     * @param count leads that stand there now
     * @param reached leads that stand there or beyond, and lost ones that had come so far
     */
    @Schema(name = "FunnelStep")
    record Step(LeadStatus status, long count, long reached) {}

    Conversion of(TenantId tenantId) {
        return Objects.requireNonNull(counted.get(tenantId.value(), () -> count(tenantId.value())));
    }

    private Conversion count(String tenant) {
        Map<LeadStatus, Long> standing = new EnumMap<>(LeadStatus.class);
        long[] furthest = new long[STEPS.size()];
        jdbc.sql(
                        "SELECT status, reached, COUNT(*) AS number FROM leads WHERE tenant_id = :tenant GROUP BY status, reached")
                .param("tenant", tenant)
                .query(row -> {
                    LeadStatus status = LeadStatus.ofWireName(row.getString("status"));
                    long number = row.getLong("number");
                    standing.merge(status, number, Long::sum);
                    furthest[status == LeadStatus.LOST ? row.getInt("reached") : status.step()] += number;
                });
        long total = standing.values().stream().mapToLong(Long::longValue).sum();
        long converted = standing.getOrDefault(LeadStatus.CONVERTED, 0L);
        long lost = standing.getOrDefault(LeadStatus.LOST, 0L);
        return new Conversion(
                total,
                converted,
                lost,
                rate(converted, total),
                withOthers(topSources(tenant), total, converted, lost),
                funnel(standing, furthest));
    }

    private List<OfSource> topSources(String tenant) {
        return jdbc.sql("""
                        SELECT source, COUNT(*) AS number, SUM(status = 'converted') AS converted, SUM(status = 'lost') AS lost
                        FROM leads FORCE INDEX (ix_leads_source) WHERE tenant_id = :tenant
                        GROUP BY source ORDER BY number DESC, source LIMIT :limit""")
                .param("tenant", tenant)
                .param("limit", SOURCES)
                .query((row, number) -> OfSource.of(
                        row.getString("source"),
                        false,
                        row.getLong("number"),
                        row.getLong("converted"),
                        row.getLong("lost")))
                .list();
    }

    private static List<OfSource> withOthers(List<OfSource> top, long total, long converted, long lost) {
        long others = total - top.stream().mapToLong(OfSource::total).sum();
        if (others <= 0) {
            return top;
        }
        List<OfSource> all = new ArrayList<>(top);
        all.add(OfSource.of(
                null,
                true,
                others,
                Math.max(
                        0,
                        converted - top.stream().mapToLong(OfSource::converted).sum()),
                Math.max(0, lost - top.stream().mapToLong(OfSource::lost).sum())));
        return all;
    }

    private static List<Step> funnel(Map<LeadStatus, Long> standing, long[] furthest) {
        List<Step> funnel = new ArrayList<>(STEPS.size());
        for (int step = 0; step < STEPS.size(); step++) {
            long reached = 0;
            for (int further = step; further < STEPS.size(); further++) {
                reached += furthest[further];
            }
            LeadStatus status = STEPS.get(step);
            funnel.add(new Step(status, standing.getOrDefault(status, 0L), reached));
        }
        return funnel;
    }

    private static @Nullable BigDecimal rate(long part, long total) {
        return total == 0
                ? null
                : Decimals.shown(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(total), 4, RoundingMode.HALF_UP));
    }
}
