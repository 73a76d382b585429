package io.leadline.agents.internal.availability;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.agents.AgentId;
import io.leadline.agents.events.BreakRanOver;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of breaks that take longer than their reasons allow, each once: the agent's row keeps of which it was told. */
@Component
class LongBreaks {
    private static final Logger LOG = LoggerFactory.getLogger(LongBreaks.class);
    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LongBreaks(JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks every 15 seconds; of several replicas one does, and two would tell no more than one. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> longBreaksTask(LongBreaks breaks) {
            return Tasks.recurring("long-breaks", FixedDelay.of(Duration.ofSeconds(15)))
                    .execute((instance, context) -> breaks.tell());
        }
    }

    private record LongBreak(String tenant, long agent, long user, Instant since, long sequence, int limitMinutes) {}

    void tell() {
        Instant now = clock.instant();
        LongBreak last = new LongBreak("", 0, 0, now, 0, 0);
        List<LongBreak> page = untold(now, last);
        while (!page.isEmpty()) {
            page.stream()
                    .collect(Collectors.groupingBy(LongBreak::tenant, LinkedHashMap::new, Collectors.toList()))
                    .forEach((tenant, breaks) -> tell(new TenantId(tenant), breaks));
            page = untold(now, page.getLast());
        }
    }

    /** Of all tenants: the table has one row for each agent, and one look over it costs less than one for each tenant. */
    private List<LongBreak> untold(Instant now, LongBreak after) {
        return jdbc.sql("""
                        SELECT v.tenant_id, v.agent_id, a.user_id, v.since, v.sequence, r.limit_minutes
                        FROM agent_availability v
                        JOIN break_reasons r ON r.tenant_id = v.tenant_id AND r.id = v.break_reason_id
                        JOIN agents a ON a.tenant_id = v.tenant_id AND a.id = v.agent_id
                        WHERE v.state = 'on_break' AND r.limit_minutes IS NOT NULL
                          AND v.since < CAST(:now AS DATETIME(6)) - INTERVAL r.limit_minutes MINUTE
                          AND COALESCE(v.over_limit_sequence, -1) <> v.sequence
                          AND (v.tenant_id > :tenant OR (v.tenant_id = :tenant AND v.agent_id > :agent))
                        ORDER BY v.tenant_id, v.agent_id LIMIT :limit""")
                .param("now", Instants.toColumn(now))
                .param("tenant", after.tenant())
                .param("agent", after.agent())
                .param("limit", PORTION)
                .query((row, number) -> new LongBreak(
                        row.getString("tenant_id"),
                        row.getLong("agent_id"),
                        row.getLong("user_id"),
                        Instants.fromColumn(row, "since"),
                        row.getLong("sequence"),
                        row.getInt("limit_minutes")))
                .list();
    }

    private void tell(TenantId tenantId, List<LongBreak> breaks) {
        try {
            transaction.executeWithoutResult(status -> tellLocked(tenantId, breaks));
        } catch (RuntimeException failed) {
            LOG.error("Long breaks of {} could not be told; it is tried again in 15 seconds", tenantId, failed);
        }
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
