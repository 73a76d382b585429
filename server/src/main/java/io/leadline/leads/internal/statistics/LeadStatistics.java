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
        Map<String, Long> byStatus = group(tenant, "status", "leads", "");
        long unassigned = jdbc.sql("SELECT COUNT(*) FROM leads WHERE tenant_id = :tenant AND assigned_agent_id IS NULL")
                .param("tenant", tenant)
                .query(Long.class)
                .single();
        return new LeadStats(
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                unassigned,
                byStatus,
                group(tenant, "priority", "leads", ""),
                group(tenant, "COALESCE(source, 'unknown')", "leads", " LIMIT 50"),
                scores == null ? Map.of() : group(tenant, scores.category(), scores.table(), ""));
    }

    private Map<String, Long> group(String tenant, String expression, String table, String limit) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT " + expression + " AS word, COUNT(*) AS number FROM " + table
                        + " WHERE tenant_id = :tenant GROUP BY 1 ORDER BY number DESC, word" + limit)
                .param("tenant", tenant)
                .query(row -> {
                    counts.put(row.getString("word"), row.getLong("number"));
                });
        return counts;
    }
}
