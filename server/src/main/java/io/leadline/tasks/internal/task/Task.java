package io.leadline.tasks.internal.task;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadPriority;
import io.leadline.platform.UserId;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.due.Due;
import io.leadline.tasks.internal.series.Series;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is kept.
 *
 * @param followsId the occurrence of a series it came after
 * @param completion null unless it is completed
 */
public record Task(
        TaskId id,
        String title,
        @Nullable String description,
        TaskType type,
        TaskStatus status,
        LeadPriority priority,
        @Nullable UserId assignee,
        @Nullable LeadId leadId,
        Due due,
        @Nullable Series series,
        @Nullable TaskId followsId,
        @Nullable Completion completion,
        @Nullable UserId createdBy,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    /** How it was completed. */
    public record Completion(String outcome, @Nullable String notes, Instant at, UserId by) {}

    public boolean isOpen() {
        return status == TaskStatus.OPEN;
    }

    /** Whether, while it is open, it is the lead's planned follow-up. */
    public boolean isLeadFollowUp() {
        return type == TaskType.FOLLOW_UP && leadId != null;
    }

    public Task with(TaskStatus newStatus, @Nullable Completion newCompletion) {
        return new Task(
                id,
                title,
                description,
                type,
                newStatus,
                priority,
                assignee,
                leadId,
                due,
                series,
                followsId,
                newCompletion,
                createdBy,
                version + 1,
                createdAt,
                updatedAt);
    }

    public static List<TaskId> ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).toList();
    }
}
