package io.leadline.tasks.internal.due;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.worklist.Pace;
import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.platform.worklist.WorkSource;
import io.leadline.platform.worklist.Worklists;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.events.TaskBecameOverdue;
import io.leadline.tasks.events.TaskReminded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of tasks that are due soon and of those that became overdue: once for each due instant, for what was told is written down
 * in the transaction in which it is told. Tasks of nobody become overdue silently; whoever gets one is told of that.
 */
@Component
public class DueReminders implements WorkSource<TenantId> {
    private static final Duration SWEEP = Duration.ofSeconds(10);
    private static final int PORTION = 500;

    /** Who has something to be told of, of all tenants. */
    private static final String WAITING = Arrays.stream(Alarm.values())
            .map(alarm -> "(SELECT DISTINCT tenant_id FROM tasks WHERE " + alarm.when
                    + " <= :now AND tenant_id > :after ORDER BY tenant_id LIMIT :limit)")
            .collect(Collectors.joining(" UNION ", "", " ORDER BY tenant_id LIMIT :limit"));

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueReminders(
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

    @Override
    public String name() {
        return "due-reminders";
    }

    @Override
    public List<TenantId> waiting(@Nullable TenantId after, int limit) {
        return jdbc.sql(WAITING)
                .param("after", after == null ? "" : after.value())
                .param("now", Instants.toColumn(clock.instant()))
                .param("limit", limit)
                .query((row, number) -> new TenantId(row.getString("tenant_id")))
                .list();
    }

    @Override
    public WorkOutcome work(TenantId tenantId) {
        boolean more = false;
        for (Alarm alarm : Alarm.values()) {
            Integer told = transaction.execute(status -> tell(alarm, tenantId));
            more |= told != null && told == PORTION;
        }
        return more ? WorkOutcome.MORE : WorkOutcome.DONE;
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
