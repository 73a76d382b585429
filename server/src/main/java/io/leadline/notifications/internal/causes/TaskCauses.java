package io.leadline.notifications.internal.causes;

import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.platform.UserId;
import io.leadline.platform.phase.NotifyPhase;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.events.PersonMentioned;
import io.leadline.tasks.events.TaskAssigned;
import io.leadline.tasks.events.TaskBecameOverdue;
import io.leadline.tasks.events.TaskReminded;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tasks that were given, are due or overdue, and people named in comments. */
@Component
class TaskCauses {
    private static final String TASK = "task";

    private final Causes causes;

    TaskCauses(Causes causes) {
        this.causes = causes;
    }

    @NotifyPhase
    void on(TaskAssigned event) {
        UserId by = event.by();
        if (event.assignee().equals(by)) {
            return;
        }
        Cause given = cause(event.assignee(), NotificationType.TASK_ASSIGNED, event.taskId(), event.version());
        causes.note(event.tenantId(), given.fact("by", by == null ? null : by.value()));
    }

    @NotifyPhase
    void on(TaskReminded event) {
        causes.note(
                event.tenantId(), due(event.assignee(), NotificationType.TASK_REMINDER, event.taskId(), event.dueAt()));
    }

    @NotifyPhase
    void on(TaskBecameOverdue event) {
        causes.note(
                event.tenantId(), due(event.assignee(), NotificationType.TASK_OVERDUE, event.taskId(), event.dueAt()));
    }

    @NotifyPhase
    void on(PersonMentioned event) {
        if (event.mentioned().equals(event.by())) {
            return;
        }
        Cause named = Cause.of(
                        event.mentioned(),
                        NotificationType.MENTION,
                        Long.toString(event.commentId()),
                        TASK,
                        event.taskId().value())
                .fact("comment_id", event.commentId())
                .fact("by", event.by().value());
        causes.note(event.tenantId(), named);
    }

    private static Cause due(UserId assignee, NotificationType type, TaskId taskId, Instant dueAt) {
        return cause(assignee, type, taskId, dueAt).fact("due_at", dueAt.toString());
    }

    private static Cause cause(UserId assignee, NotificationType type, TaskId taskId, Object occasion) {
        return Cause.of(assignee, type, taskId.value() + ":" + occasion, TASK, taskId.value());
    }
}
