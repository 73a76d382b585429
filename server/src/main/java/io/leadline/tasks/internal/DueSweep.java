package io.leadline.tasks.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.events.TaskBecameOverdue;
import io.leadline.tasks.events.TaskReminded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of tasks that are due soon and of those that became overdue: once for each due instant, for what was told is written down
 * in the transaction in which it is told. Tasks of nobody become overdue silently; whoever gets one is told of that.
 */
@Component
class DueSweep {
    private static final Logger LOG = LoggerFactory.getLogger(DueSweep.class);
    private static final int PORTION = 500;
    private static final int TENANTS = 500;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueSweep(JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks every ten seconds; of several replicas one does. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> dueTasksTask(DueSweep sweep) {
            return Tasks.recurring("due-tasks", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((instance, context) -> sweep.tellDue());
        }
    }

    /** What is told of a task. */
    private enum Alarm {
        REMINDER("remind_at", "reminded_for") {
            @Override
            Object event(TenantId tenantId, Told told, UserId assignee) {
                return new TaskReminded(tenantId, told.taskId(), assignee, told.dueAt());
            }
        },
        OVERDUE("overdue_at", "overdue_for") {
            @Override
            Object event(TenantId tenantId, Told told, UserId assignee) {
                return new TaskBecameOverdue(tenantId, told.taskId(), assignee, told.dueAt());
            }
        };

        private final String when;
        private final String told;

        Alarm(String when, String told) {
            this.when = when;
            this.told = told;
        }

        abstract Object event(TenantId tenantId, Told told, UserId assignee);
    }

    private record Told(TaskId taskId, @Nullable UserId assignee, Instant dueAt) {}

    void tellDue() {
        for (Alarm alarm : Alarm.values()) {
            String last = "";
            List<String> tenants = waiting(alarm, last);
            while (!tenants.isEmpty()) {
                tenants.forEach(tenant -> tellAll(alarm, new TenantId(tenant)));
                last = tenants.getLast();
                tenants = waiting(alarm, last);
            }
        }
    }

    /** The next tenants that have something to tell: one look into the index for each. */
    private List<String> waiting(Alarm alarm, String after) {
        return jdbc.sql("SELECT n.tenant_id FROM tenants n WHERE n.tenant_id > :after AND EXISTS (SELECT 1 FROM tasks t"
                        + " WHERE t.tenant_id = n.tenant_id AND t." + alarm.when + " <= :now)"
                        + " ORDER BY n.tenant_id LIMIT :limit")
                .param("after", after)
                .param("now", Instants.toColumn(clock.instant()))
                .param("limit", TENANTS)
                .query((row, number) -> row.getString("tenant_id"))
                .list();
    }

    private void tellAll(Alarm alarm, TenantId tenantId) {
        try {
            Integer told;
            do {
                told = transaction.execute(status -> tell(alarm, tenantId));
            } while (told != null && told == PORTION);
        } catch (RuntimeException failed) {
            LOG.error("Due tasks of {} could not be told; it is tried again in ten seconds", tenantId, failed);
        }
    }

    /** A task somebody is at work with right now is left for the next time. */
    private int tell(Alarm alarm, TenantId tenantId) {
        List<Told> portion = jdbc.sql("SELECT id, assignee_id, due_at FROM tasks WHERE tenant_id = :tenant AND "
                        + alarm.when + " <= :now ORDER BY " + alarm.when + ", id LIMIT :limit FOR UPDATE SKIP LOCKED")
                .param("tenant", tenantId.value())
                .param("now", Instants.toColumn(clock.instant()))
                .param("limit", PORTION)
                .query((row, number) -> {
                    Long assignee = row.getObject("assignee_id", Long.class);
                    return new Told(
                            new TaskId(row.getLong("id")),
                            assignee == null ? null : new UserId(assignee),
                            Instants.fromColumn(row, "due_at"));
                })
                .list();
        if (!portion.isEmpty()) {
            jdbc.sql("UPDATE tasks SET " + alarm.told + " = due_at, " + alarm.when
                            + " = NULL WHERE tenant_id = :tenant AND id IN (:ids)")
                    .param("tenant", tenantId.value())
                    .param(
                            "ids",
                            portion.stream().map(one -> one.taskId().value()).toList())
                    .update();
        }
        portion.forEach(told -> {
            if (told.assignee() != null) {
                events.publishEvent(alarm.event(tenantId, told, told.assignee()));
            }
        });
        return portion.size();
    }
}
