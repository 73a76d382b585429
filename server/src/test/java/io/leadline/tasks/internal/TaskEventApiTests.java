package io.leadline.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.events.PersonMentioned;
import io.leadline.tasks.events.TaskAssigned;
import io.leadline.tasks.events.TaskBecameOverdue;
import io.leadline.tasks.events.TaskCompleted;
import io.leadline.tasks.events.TaskDeleted;
import io.leadline.tasks.events.TaskReopened;
import io.leadline.tasks.internal.bulk.TaskBulk;
import io.leadline.tasks.internal.comments.CommentRequest;
import io.leadline.tasks.internal.comments.CommentView;
import io.leadline.tasks.internal.comments.Comments;
import io.leadline.tasks.internal.completion.CompletionRequest;
import io.leadline.tasks.internal.completion.Completions;
import io.leadline.tasks.internal.due.DueReminders;
import io.leadline.tasks.internal.task.TaskFields;
import io.leadline.tasks.internal.task.TaskService;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import io.leadline.testing.WorkNow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What others hear of tasks. */
@ApiTest
@RecordApplicationEvents
class TaskEventApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Completions completions;

    @Autowired
    private Comments comments;

    @Autowired
    private TaskBulk bulk;

    @Autowired
    private DueReminders reminders;

    private TenantId tenant;
    private Caller admin;
    private UserId agent;

    @BeforeEach
    void aTenant() {
        ApiClient client = ApiClient.register(port);
        tenant = client.tenantId();
        admin = new Caller(tenant, new UserId(client.userId()), Role.ADMIN);
        agent = new UserId(client.member(Role.AGENT).userId());
    }

    private TaskId created(@Nullable Instant due) {
        return tasks.create(admin, new TaskFields("x", null, null, null, agent.value(), null, due, null, null, null));
    }

    @Test
    void whoGetsATaskIsToldByWhomAndOnlyThen(ApplicationEvents events) {
        TaskId task = created(null);
        tasks.change(admin, task, null, fields -> fields);
        bulk.reassign(admin, agent, admin.userId());

        List<TaskAssigned> told = events.stream(TaskAssigned.class)
                .filter(event -> event.taskId().equals(task))
                .toList();
        assertThat(told).extracting(TaskAssigned::assignee).containsExactly(agent, admin.userId());
        assertThat(told).extracting(TaskAssigned::by).containsOnly(admin.userId());
        assertThat(told.getFirst().version()).isLessThan(told.getLast().version());
        assertThat(told.getLast().version()).isEqualTo(tasks.get(tenant, task).version());
    }

    @Test
    void aCompletionTellsTheVersionItMade(ApplicationEvents events) {
        clock.stop();
        Instant due = clock.instant().plus(Duration.ofHours(1));
        TaskId task = created(due);

        completions.complete(admin, task, null, new CompletionRequest("done", null, null, null));
        tasks.reopen(admin, task, null);
        tasks.delete(admin, task, null);

        assertThat(events.stream(TaskCompleted.class)
                        .filter(event -> event.taskId().equals(task)))
                .containsExactly(new TaskCompleted(tenant, task, 1, admin.userId(), null, due, clock.instant()));
        assertThat(events.stream(TaskReopened.class)).contains(new TaskReopened(tenant, task, 2));
        assertThat(events.stream(TaskDeleted.class)).contains(new TaskDeleted(tenant, task));
    }

    @Test
    void aMentionIsToldOnceAndNeverToOneself(ApplicationEvents events) {
        TaskId task = created(null);

        CommentView comment = comments.add(
                admin,
                task,
                new CommentRequest(
                        "Look",
                        List.of(agent.value(), agent.value(), admin.userId().value())));

        assertThat(events.stream(PersonMentioned.class)
                        .filter(event -> event.taskId().equals(task)))
                .containsExactly(new PersonMentioned(tenant, task, comment.id(), agent, admin.userId()));
    }

    @Test
    void sweepsAtOnceTellATaskOnce(ApplicationEvents events) {
        clock.stop();
        Instant due = clock.instant().plus(Duration.ofMinutes(5));
        List<TaskId> some = List.of(created(due), created(due), created(due));
        clock.advance(Duration.ofMinutes(6));

        AtOnce.times(6, () -> {
            WorkNow.sweep(reminders);
            return true;
        });

        Map<TaskId, Long> told = events.stream(TaskBecameOverdue.class)
                .filter(event -> event.tenantId().equals(tenant))
                .collect(Collectors.groupingBy(TaskBecameOverdue::taskId, Collectors.counting()));
        assertThat(told)
                .containsOnlyKeys(some)
                .allSatisfy((task, times) -> assertThat(times).isEqualTo(1));
    }
}
