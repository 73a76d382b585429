package io.leadline.notifications.internal.triggers;

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
class TaskTriggers {
    private static final String TASK = "task";

    private final NotificationTriggers triggers;

    TaskTriggers(NotificationTriggers triggers) {
        this.triggers = triggers;
    }

    @NotifyPhase
    void on(TaskAssigned event) {
        UserId by = event.by();
        if (event.assignee().equals(by)) {
            return;
        }
        NotificationTrigger given =
                trigger(event.assignee(), NotificationType.TASK_ASSIGNED, event.taskId(), event.version());
        triggers.note(event.tenantId(), given.fact("by", by == null ? null : by.value()));
    }

    @NotifyPhase
    void on(TaskReminded event) {
        triggers.note(
                event.tenantId(), due(event.assignee(), NotificationType.TASK_REMINDER, event.taskId(), event.dueAt()));
    }

    @NotifyPhase
    void on(TaskBecameOverdue event) {
        triggers.note(
                event.tenantId(), due(event.assignee(), NotificationType.TASK_OVERDUE, event.taskId(), event.dueAt()));
    }

    @NotifyPhase
    void on(PersonMentioned event) {
        if (event.mentioned().equals(event.by())) {
            return;
        }
        NotificationTrigger named = NotificationTrigger.of(
                        event.mentioned(),
                        NotificationType.MENTION,
                        Long.toString(event.commentId()),
                        TASK,
                        event.taskId().value())
                .fact("comment_id", event.commentId())
                .fact("by", event.by().value());
        triggers.note(event.tenantId(), named);
    }

    private static NotificationTrigger due(UserId assignee, NotificationType type, TaskId taskId, Instant dueAt) {
        return trigger(assignee, type, taskId, dueAt).fact("due_at", dueAt.toString());
    }

    private static NotificationTrigger trigger(UserId assignee, NotificationType type, TaskId taskId, Object occasion) {
        return NotificationTrigger.of(assignee, type, taskId.value() + ":" + occasion, TASK, taskId.value());
    }
}
