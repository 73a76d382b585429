package io.leadline.agents.internal.breaks;

import io.leadline.agents.AgentId;
import io.leadline.agents.events.BreakRanOver;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.worklist.Pace;
import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.platform.worklist.WorkSource;
import io.leadline.platform.worklist.Worklists;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of breaks that take longer than their reasons allow, each once: the agent's row keeps of which it was told. */
@Component
class LongBreaks implements WorkSource<TenantId> {
    private static final Duration SWEEP = Duration.ofSeconds(15);
    private static final int PORTION = 500;
    private static final String UNTOLD = """
             FROM agent_availability v
            JOIN break_reasons r ON r.tenant_id = v.tenant_id AND r.id = v.break_reason_id
            JOIN agents a ON a.tenant_id = v.tenant_id AND a.id = v.agent_id
            WHERE v.state = 'on_break' AND r.limit_minutes IS NOT NULL
              AND v.since < CAST(:now AS DATETIME(6)) - INTERVAL r.limit_minutes MINUTE
              AND COALESCE(v.over_limit_sequence, -1) <> v.sequence""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LongBreaks(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            Worklists worklists) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        worklists.open(this, Pace.sweepingEvery(SWEEP));
    }

    private record LongBreak(long agent, long user, Instant since, long sequence, int limitMinutes) {}

    @Override
    public String name() {
        return "long-breaks";
    }

    @Override
    public List<TenantId> waiting(@Nullable TenantId after, int limit) {
        return jdbc.sql("SELECT DISTINCT v.tenant_id" + UNTOLD
                        + " AND v.tenant_id > :after ORDER BY v.tenant_id LIMIT :limit")
                .param("now", Instants.toColumn(clock.instant()))
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query((row, number) -> new TenantId(row.getString("tenant_id")))
                .list();
    }

    @Override
    public WorkOutcome work(TenantId tenantId) {
        List<LongBreak> breaks = untold(tenantId);
        if (!breaks.isEmpty()) {
            transaction.executeWithoutResult(status -> tellLocked(tenantId, breaks));
        }
        return breaks.size() == PORTION ? WorkOutcome.MORE : WorkOutcome.DONE;
    }

    private List<LongBreak> untold(TenantId tenantId) {
        return jdbc.sql("SELECT v.agent_id, a.user_id, v.since, v.sequence, r.limit_minutes" + UNTOLD
                        + " AND v.tenant_id = :tenant ORDER BY v.agent_id LIMIT :limit")
                .param("now", Instants.toColumn(clock.instant()))
                .param("tenant", tenantId.value())
                .param("limit", PORTION)
                .query((row, number) -> new LongBreak(
                        row.getLong("agent_id"),
                        row.getLong("user_id"),
                        Instants.fromColumn(row, "since"),
                        row.getLong("sequence"),
                        row.getInt("limit_minutes")))
                .list();
    }

    /** Only of those who are still on the same break now that they are locked, and of whom nobody has told meanwhile. */
    private void tellLocked(TenantId tenantId, List<LongBreak> breaks) {
        Map<Long, Long> stillUntold = lock(tenantId, breaks);
        List<LongBreak> telling = breaks.stream()
                .filter(one -> Long.valueOf(one.sequence()).equals(stillUntold.get(one.agent())))
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE agent_availability SET over_limit_sequence = sequence
                        WHERE tenant_id = :tenant AND agent_id IN (:agents)""")
                .param("tenant", tenantId.value())
                .param("agents", telling.stream().map(LongBreak::agent).toList())
                .update();
        telling.forEach(one -> events.publishEvent(new BreakRanOver(
                tenantId, new AgentId(one.agent()), new UserId(one.user()), one.since(), one.limitMinutes())));
    }

    /** The sequence of each agent's interval. */
    private Map<Long, Long> lock(TenantId tenantId, List<LongBreak> breaks) {
        Map<Long, Long> sequences = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT agent_id, sequence FROM agent_availability
                        WHERE tenant_id = :tenant AND agent_id IN (:agents)
                          AND COALESCE(over_limit_sequence, -1) <> sequence
                        ORDER BY agent_id FOR UPDATE""")
                .param("tenant", tenantId.value())
                .param("agents", breaks.stream().map(LongBreak::agent).toList())
                .query(row -> {
                    sequences.put(row.getLong("agent_id"), row.getLong("sequence"));
                });
        return sequences;
    }
}
