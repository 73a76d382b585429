package io.leadline.tasks.internal.task;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.Differences;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.events.TaskAssigned;
import io.leadline.tasks.events.TaskCompleted;
import io.leadline.tasks.events.TaskDeleted;
import io.leadline.tasks.events.TaskReopened;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Announces what happened to tasks, in the transaction: to the trail, to the modules that listen, and, once it is committed, to
 * those who watch.
 */
@Component
public class TaskAnnouncements {
    private static final String ENTITY = "task";

    private final Audit audit;
    private final Differences differences;
    private final TaskLiveUpdates updates;
    private final ApplicationEventPublisher events;

    TaskAnnouncements(Audit audit, Differences differences, TaskLiveUpdates updates, ApplicationEventPublisher events) {
        this.audit = audit;
        this.differences = differences;
        this.updates = updates;
        this.events = events;
    }

    private static AuditEntry entry(String action, Task task) {
        AuditEntry entry = AuditEntry.of(action, ENTITY, task.id());
        return task.leadId() == null
                ? entry
                : entry.fact("lead_id", task.leadId().value());
    }

    public void created(TenantId tenantId, Task task, @Nullable UserId by) {
        announce(
                tenantId,
                task,
                entry("task.created", task)
                        .changes(differences.between(null, TaskFields.of(task)))
                        .by(by));
    }

    /** @param tasks one or more, in the order of their ids */
    public void createdMany(TenantId tenantId, List<Task> tasks, @Nullable UserId by) {
        audit.record(
                tenantId,
                AuditEntry.ofAll("tasks.created", ENTITY)
                        .fact("count", tasks.size())
                        .fact("first_id", tasks.getFirst().id().value())
                        .fact("last_id", tasks.getLast().id().value())
                        .by(by));
        updates.publish(tenantId, tasks, null);
    }

    void changed(TenantId tenantId, Task before, Task after, @Nullable UserId by) {
        audit.record(
                tenantId,
                entry("task.updated", after)
                        .changes(differences.between(TaskFields.of(before), TaskFields.of(after)))
                        .change(
                                "status",
                                before.status().wireName(),
                                after.status().wireName())
                        .by(by));
        updates.publish(tenantId, List.of(before, after), null);
    }

    /** Many changed alike in one field. */
    public void changedMany(TenantId tenantId, List<Task> before, FieldChange change, @Nullable UserId by) {
        changedMany(tenantId, before, change, null, by);
    }

    /** Many given to somebody, or to nobody. */
    public void handedOver(TenantId tenantId, List<Task> before, @Nullable UserId to, @Nullable UserId by) {
        changedMany(tenantId, before, FieldChange.assignee(to), to, by);
    }

    private void changedMany(
            TenantId tenantId, List<Task> before, FieldChange change, @Nullable UserId more, @Nullable UserId by) {
        audit.record(
                tenantId,
                before.stream()
                        .map(task -> entry("task.updated", task)
                                .change(
                                        change.field(),
                                        change.before().apply(task),
                                        change.after().apply(task))
                                .by(by))
                        .toList());
        updates.publish(tenantId, before, more);
    }

    /** Tells the modules that listen who has a task now; the rest is announced as a change. */
    public void assigned(TenantId tenantId, TaskId taskId, long version, UserId to, UserId by) {
        events.publishEvent(new TaskAssigned(tenantId, taskId, version, to, by));
    }

    /** @param activityId the entry in the lead's timeline that tells of it */
    public void completed(TenantId tenantId, Task after, @Nullable Long activityId) {
        Task.Completion completion = Objects.requireNonNull(after.completion());
        AuditEntry entry = entry("task.completed", after)
                .change("status", TaskStatus.OPEN.wireName(), after.status().wireName())
                .change("outcome", null, completion.outcome())
                .by(completion.by());
        announce(tenantId, after, activityId == null ? entry : entry.fact("activity_id", activityId));
        events.publishEvent(new TaskCompleted(
                tenantId,
                after.id(),
                after.version(),
                completion.by(),
                after.leadId(),
                after.due().at(),
                completion.at()));
    }

    void reopened(TenantId tenantId, Task before, Task after, UserId by) {
        announce(
                tenantId,
                after,
                entry("task.reopened", after)
                        .change(
                                "status",
                                before.status().wireName(),
                                after.status().wireName())
                        .by(by));
        if (before.status() == TaskStatus.COMPLETED) {
            events.publishEvent(new TaskReopened(tenantId, after.id(), after.version()));
        }
    }

    public void deleted(TenantId tenantId, List<Task> tasks, @Nullable UserId by) {
        audit.record(
                tenantId,
                tasks.stream()
                        .map(task -> entry("task.deleted", task)
                                .changes(differences.between(TaskFields.of(task), null))
                                .by(by))
                        .toList());
        updates.publish(tenantId, tasks, null);
        tasks.forEach(task -> events.publishEvent(new TaskDeleted(tenantId, task.id())));
    }

    /** Something of the task's own: a comment, or an item of its checklist. */
    public void detailChanged(TenantId tenantId, Task task, String action, String detail, long id) {
        announce(tenantId, task, entry(action, task).fact(detail, id));
    }

    private void announce(TenantId tenantId, Task task, AuditEntry entry) {
        audit.record(tenantId, entry);
        updates.publish(tenantId, List.of(task), null);
    }
}
