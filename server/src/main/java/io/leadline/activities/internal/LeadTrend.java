package io.leadline.activities.internal;

import io.leadline.leads.LeadArrivals;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsCreated;
import io.leadline.leads.events.LeadsDeleted;
import io.leadline.platform.TenantId;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.cache.ReadCache;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.database.Instants;
import io.leadline.platform.phase.NotifyPhase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came in and what became of it, day by day of the tenant's zone. Leads are counted by when they came in; conversions and
 * losses by the status changes Leadline notes in the timelines as they happen, so a lead that was lost twice counts twice, and
 * one that came in converted counts as created alone.
 *
 * <p>Both counts are ranges of an index, taken once until something changes. The database counts by quarters of an hour from
 * the first midnight on, for it need not know time zones: every zone's days begin on such a quarter.
 */
@Component
class LeadTrend {
    private static final String TOPIC = "leads.trend";
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final ReadCache<Span, LeadTrendResponse> counted = new ReadCache<>(
            10_000, Duration.ofSeconds(5), span -> span.tenantId().value());
    private final JdbcClient jdbc;
    private final LeadArrivals arrivals;
    private final Broadcast broadcast;

    LeadTrend(JdbcClient jdbc, LeadArrivals arrivals, Broadcast broadcast) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.broadcast = broadcast;
        broadcast.listen(TOPIC, counted::forget);
    }

    /** Days of a tenant, both included. */
    record Span(TenantId tenantId, ZoneId zone, LocalDate first, LocalDate last) {
        Instant begin() {
            return first.atStartOfDay(zone).toInstant();
        }

        Instant end() {
            return last.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    LeadTrendResponse of(Span span) {
        return Objects.requireNonNull(counted.get(span, () -> count(span)));
    }

    @NotifyPhase
    void on(LeadsCreated event) {
        forget(event.tenantId());
    }

    @NotifyPhase
    void on(LeadsChanged event) {
        if (event.changes().stream().anyMatch(LeadsChanged.Change::movedStatus)) {
            forget(event.tenantId());
        }
    }

    @NotifyPhase
    void on(LeadsDeleted event) {
        forget(event.tenantId());
    }

    private void forget(TenantId tenantId) {
        AfterCommit.run(() -> broadcast.send(TOPIC, tenantId.value()));
    }

    private LeadTrendResponse count(Span span) {
        Map<LocalDate, Long> created = byDay(span, arrivals.byQuarterHour(span.tenantId(), span.begin(), span.end()));
        Map<LocalDate, Long> converted = byDay(span, changesTo(span, "converted"));
        Map<LocalDate, Long> lost = byDay(span, changesTo(span, "lost"));
        List<LeadTrendResponse.Day> days = new ArrayList<>();
        span.first()
                .datesUntil(span.last().plusDays(1))
                .forEach(day -> days.add(new LeadTrendResponse.Day(
                        day,
                        created.getOrDefault(day, 0L),
                        converted.getOrDefault(day, 0L),
                        lost.getOrDefault(day, 0L))));
        return new LeadTrendResponse(span.zone().getId(), days);
    }

    private Map<Instant, Long> changesTo(Span span, String status) {
        Map<Instant, Long> changes = new HashMap<>();
        jdbc.sql("""
                        SELECT TIMESTAMPDIFF(MINUTE, CAST(:begin AS DATETIME(6)), activity_date) DIV 15 AS quarter,
                            COUNT(*) AS number
                        FROM lead_activities FORCE INDEX (ix_lead_activities_type)
                        WHERE tenant_id = :tenant AND activity_type = 'status_change' AND activity_date >= :begin
                          AND activity_date < :end AND outcome = :status AND noted GROUP BY quarter""")
                .param("tenant", span.tenantId().value())
                .param("begin", Instants.toColumn(span.begin()))
                .param("end", Instants.toColumn(span.end()))
                .param("status", status)
                .query(row -> {
                    changes.put(span.begin().plus(QUARTER.multipliedBy(row.getLong("quarter"))), row.getLong("number"));
                });
        return changes;
    }

    private static Map<LocalDate, Long> byDay(Span span, Map<Instant, Long> quarters) {
        Map<LocalDate, Long> days = new HashMap<>();
        quarters.forEach(
                (quarter, number) -> days.merge(quarter.atZone(span.zone()).toLocalDate(), number, Long::sum));
        return days;
    }
}
