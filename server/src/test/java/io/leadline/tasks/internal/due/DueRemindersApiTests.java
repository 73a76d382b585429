package io.leadline.tasks.internal.due;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.events.TaskBecameOverdue;
import io.leadline.tasks.events.TaskReminded;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.WorkNow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
@RecordApplicationEvents
class DueRemindersApiTests {
    private static final Duration HOUR = Duration.ofHours(1);

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private DueReminders reminders;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private ApiClient me;
    private Instant now;

    @BeforeEach
    void aTenant() {
        now = clock.stop();
        me = ApiClient.register(port);
    }

    private long task(Instant due) {
        return me.post("/tasks", Map.of("title", "x", "due_at", due.toString(), "remind_before_minutes", 15))
                .json()
                .path("id")
                .asLong();
    }

    private void edit(long task, Map<String, ?> fields) {
        ApiClient again = me.login(me.email(), ApiClient.PASSWORD);
        assertThat(again.patch("/tasks/" + task, fields).status()).isEqualTo(200);
    }

    private List<Instant> reminded(ApplicationEvents events, long task) {
        return events.stream(TaskReminded.class)
                .filter(event -> event.equals(new TaskReminded(
                        new TenantId(me.tenant()), new TaskId(task), new UserId(me.userId()), event.dueAt())))
                .map(TaskReminded::dueAt)
                .toList();
    }

    private List<Instant> overdue(ApplicationEvents events, long task) {
        return events.stream(TaskBecameOverdue.class)
                .filter(event -> event.taskId().value() == task)
                .map(TaskBecameOverdue::dueAt)
                .toList();
    }

    @Test
    void aReminderAndThenTheDueDateAreToldOnce(ApplicationEvents events) {
        Instant due = now.plus(HOUR);
        long task = task(due);

        WorkNow.sweep(reminders);
        assertThat(reminded(events, task)).isEmpty();

        clock.advance(Duration.ofMinutes(45));
        WorkNow.sweep(reminders);
        WorkNow.sweep(reminders);
        assertThat(reminded(events, task)).containsExactly(due);
        assertThat(overdue(events, task)).isEmpty();

        clock.advance(Duration.ofMinutes(15));
        WorkNow.sweep(reminders);
        WorkNow.sweep(reminders);
        assertThat(reminded(events, task)).containsExactly(due);
        assertThat(overdue(events, task)).containsExactly(due);
    }

    @Test
    void aMovedDueDateIsToldAgainAndTheSameOneIsNot(ApplicationEvents events) {
        Instant due = now.plus(HOUR);
        long task = task(due);
        clock.advance(Duration.ofMinutes(61));
        WorkNow.sweep(reminders);
        edit(task, Map.of("priority", "high"));
        WorkNow.sweep(reminders);
        assertThat(overdue(events, task)).containsExactly(due);

        Instant later = now.plus(HOUR.multipliedBy(2));
        edit(task, Map.of("due_at", later.toString()));
        clock.advance(HOUR);
        WorkNow.sweep(reminders);

        assertThat(overdue(events, task)).containsExactly(due, later);
        assertThat(reminded(events, task)).contains(later);
    }

    @Test
    void anEditBetweenTheDueDateAndTheSweepLosesNothing(ApplicationEvents events) {
        Instant due = now.plus(HOUR);
        long task = task(due);
        clock.advance(HOUR);
        edit(task, Map.of("priority", "high"));

        WorkNow.sweep(reminders);

        assertThat(overdue(events, task)).containsExactly(due);
    }

    @Test
    void whatIsDoneOrNobodysIsNotTold(ApplicationEvents events) {
        long done = task(now.plus(HOUR));
        long nobodys = task(now.plus(HOUR));
        long past = task(now.minus(HOUR));
        me.post("/tasks/" + done + "/complete", Map.of("outcome", "done"));
        me.sendJson("PATCH", "/tasks/" + nobodys, "{\"assignee_id\":null}");

        clock.advance(HOUR.multipliedBy(2));
        WorkNow.sweep(reminders);

        assertThat(overdue(events, done)).isEmpty();
        assertThat(overdue(events, nobodys)).isEmpty();
        assertThat(overdue(events, past)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM tasks WHERE tenant_id = :tenant"
                                + " AND (overdue_at IS NOT NULL OR remind_at IS NOT NULL)")
                        .param("tenant", me.tenant())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsRolledBackIsToldTheNextTime(ApplicationEvents events) {
        Instant due = now.plus(HOUR);
        long task = task(due);
        clock.advance(HOUR);
        transaction.executeWithoutResult(status -> {
            WorkNow.sweep(reminders);
            status.setRollbackOnly();
        });
        long untold = events.stream(TaskBecameOverdue.class).count();

        WorkNow.sweep(reminders);
        WorkNow.sweep(reminders);

        assertThat(overdue(events, task).size()).isEqualTo(2);
        assertThat(untold).isPositive();
    }
}
