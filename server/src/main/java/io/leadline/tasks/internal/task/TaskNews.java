package io.leadline.tasks.internal.task;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.Differences;
import io.leadline.platform.live.Audience;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.tasks.TaskId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of what happens to tasks: the trail in the transaction, those who watch after its commit. */
@Component
public class TaskNews {
    private static final String ENTITY = "task";

    private final Audit audit;
    private final Differences differences;
    private final Live live;

    TaskNews(Audit audit, Differences differences, Live live) {
        this.audit = audit;
        this.differences = differences;
        this.live = live;
    }

    public static AuditEntry entry(String action, Task task) {
        AuditEntry entry = AuditEntry.of(action, ENTITY, task.id());
        return task.leadId() == null
                ? entry
                : entry.fact("lead_id", task.leadId().value());
    }

    public void created(TenantId tenantId, Task task, @Nullable UserId by) {
        tell(
                tenantId,
                entry("task.created", task)
                        .changes(differences.between(null, TaskFields.of(task)))
                        .by(by),
                task);
    }

    void changed(TenantId tenantId, Task before, Task after, @Nullable UserId by) {
        AuditEntry entry = entry("task.updated", after)
                .changes(differences.between(TaskFields.of(before), TaskFields.of(after)))
                .change("status", before.status().wireName(), after.status().wireName())
                .by(by);
        audit.record(tenantId, entry);
        tell(tenantId, List.of(before, after));
    }

    public void completed(TenantId tenantId, Task after, @Nullable Long activityId) {
        Task.Completion completion = Objects.requireNonNull(after.completion());
        AuditEntry entry = entry("task.completed", after)
                .change("status", TaskStatus.OPEN.wireName(), after.status().wireName())
                .change("outcome", null, completion.outcome())
                .by(completion.by());
        tell(tenantId, activityId == null ? entry : entry.fact("activity_id", activityId), after);
    }

    void reopened(TenantId tenantId, Task before, Task after, UserId by) {
        tell(
                tenantId,
                entry("task.reopened", after)
                        .change(
                                "status",
                                before.status().wireName(),
                                after.status().wireName())
                        .by(by),
                after);
    }

    public void deleted(TenantId tenantId, List<Task> tasks, @Nullable UserId by) {
        audit.record(
                tenantId,
                tasks.stream()
                        .map(task -> entry("task.deleted", task)
                                .changes(differences.between(TaskFields.of(task), null))
                                .by(by))
                        .toList());
        tell(tenantId, tasks);
    }

    /** Many changed alike in one field. */
    public void changedMany(TenantId tenantId, List<Task> before, FieldChange change, @Nullable UserId by) {
        audit.record(
                tenantId,
                before.stream()
                        .map(task -> entry("task.updated", task)
                                .change(change.field(), change.before(task), change.after())
                                .by(by))
                        .toList());
    }

    /** Something of the task's own: a comment, or an item of its checklist. */
    public void tell(TenantId tenantId, AuditEntry entry, Task task) {
        audit.record(tenantId, entry);
        tell(tenantId, List.of(task));
    }

    /** Supervisors hear of all of them, and everybody of those they have or had. */
    public void tell(TenantId tenantId, Collection<Task> tasks) {
        tell(tenantId, tasks, null);
    }

    /** @param more somebody who has all of them now */
    public void tell(TenantId tenantId, Collection<Task> tasks, @Nullable UserId more) {
        if (tasks.isEmpty()) {
            return;
        }
        live.publish(tenantId, event(tasks).to(Audience.from(Role.SUPERVISOR)));
        tasks.stream()
                .filter(task -> task.assignee() != null && !task.assignee().equals(more))
                .collect(Collectors.groupingBy(task -> Objects.requireNonNull(task.assignee())))
                .forEach(
                        (person, theirs) -> live.publish(tenantId, event(theirs).to(Audience.of(person))));
        if (more != null) {
            live.publish(tenantId, event(tasks).to(Audience.of(more)));
        }
    }

    private static LiveEvent event(Collection<Task> tasks) {
        List<Long> ids =
                tasks.stream().map(task -> task.id().value()).distinct().toList();
        Stream<Long> few = ids.stream().limit(Live.MOST_IDS);
        return LiveEvent.of("task.changed", Map.of("task_ids", few.toList(), "count", ids.size()));
    }

    /** One field, and what it is set to in many tasks. */
    public record FieldChange(
            String field,
            java.util.function.Function<Task, @Nullable Object> of,
            @Nullable Object after) {
        @Nullable Object before(Task task) {
            return of.apply(task);
        }

        public static FieldChange assignee(@Nullable UserId to) {
            return new FieldChange(
                    "assignee_id",
                    task -> task.assignee() == null ? null : task.assignee().value(),
                    to == null ? null : to.value());
        }
    }

    public static List<TaskId> ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).toList();
    }
}
