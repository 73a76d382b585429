package io.leadline.leads.internal.statistics;

import io.leadline.leads.ScoreSource;
import io.leadline.leads.events.LeadScoresMoved;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsCreated;
import io.leadline.leads.events.LeadsDeleted;
import io.leadline.platform.TenantId;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.cache.ReadCache;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.phase.NotifyPhase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts leads over indexes, once until something changes: a change in the tenant forgets its counts, everywhere by broadcast
 * and within five seconds should that be lost. However many ask, one counts.
 */
@Component
public class LeadStatistics {
    /** Told whenever counts of a tenant's leads are out of date. */
    static final String TOPIC = "leads.statistics";

    private final ReadCache<String, LeadStats> counted = new ReadCache<>(10_000, Duration.ofSeconds(5));
    private final JdbcClient jdbc;
    private final Broadcast broadcast;
    private final @Nullable ScoreSource scores;

    LeadStatistics(JdbcClient jdbc, Broadcast broadcast, ObjectProvider<ScoreSource> scores) {
        this.jdbc = jdbc;
        this.broadcast = broadcast;
        this.scores = scores.getIfAvailable();
        broadcast.listen(TOPIC, counted::forget);
    }

    public LeadStats of(TenantId tenantId) {
        return Objects.requireNonNull(counted.get(tenantId.value(), () -> count(tenantId.value())));
    }

    @NotifyPhase
    void on(LeadsCreated event) {
        forget(event.tenantId());
    }

    @NotifyPhase
    void on(LeadsChanged event) {
        forget(event.tenantId());
    }

    @NotifyPhase
    void on(LeadsDeleted event) {
        forget(event.tenantId());
    }

    @NotifyPhase
    void on(LeadScoresMoved event) {
        forget(event.tenantId());
    }

    private void forget(TenantId tenantId) {
        AfterCommit.run(() -> broadcast.send(TOPIC, tenantId.value()));
    }

    private LeadStats count(String tenant) {
        Map<String, Long> byStatus = group(tenant, "SELECT status AS word, COUNT(*) AS number FROM leads", "");
        long unassigned = jdbc.sql("SELECT COUNT(*) FROM leads WHERE tenant_id = :tenant AND assigned_agent_id IS NULL")
                .param("tenant", tenant)
                .query(Long.class)
                .single();
        return new LeadStats(
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                unassigned,
                byStatus,
                group(tenant, "SELECT priority AS word, COUNT(*) AS number FROM leads", ""),
                group(tenant, "SELECT COALESCE(source, 'unknown') AS word, COUNT(*) AS number FROM leads", " LIMIT 50"),
                scores == null
                        ? Map.of()
                        : group(
                                tenant,
                                "SELECT " + scores.category() + " AS word, COUNT(*) AS number FROM " + scores.table(),
                                ""));
    }

    private Map<String, Long> group(String tenant, String select, String limit) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql(select + " WHERE tenant_id = :tenant GROUP BY 1 ORDER BY number DESC, word" + limit)
                .param("tenant", tenant)
                .query(row -> {
                    counts.put(row.getString("word"), row.getLong("number"));
                });
        return counts;
    }
}
