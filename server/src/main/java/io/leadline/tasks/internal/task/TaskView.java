package io.leadline.tasks.internal.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.leads.LeadPriority;
import io.leadline.platform.UserId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as the API shows it.
 *
 * @param leadName first and last name, else company, mail address or phone number; null without a lead, or where it has none
 * @param recurrence an RRULE; null for a task that does not repeat
 * @param checklist null without one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TaskView(
        long id,
        String title,
        @Nullable String description,
        TaskType type,
        TaskStatus status,
        LeadPriority priority,
        @Nullable Long assigneeId,
        @Nullable Long leadId,
        @Nullable String leadName,
        @Nullable Instant dueAt,
        String dueTimeZone,
        @Nullable Integer remindBeforeMinutes,
        @Nullable String recurrence,
        @Nullable Progress checklist,
        long comments,
        @Nullable String outcome,
        @Nullable String completionNotes,
        @Nullable Instant completedAt,
        @Nullable Long completedBy,
        @Nullable Long createdBy,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** How much of the checklist is done. */
    @Schema(name = "ChecklistProgress")
    public record Progress(long done, long total) {}

    public static TaskView of(Task task, @Nullable String leadName, @Nullable Progress checklist, long comments) {
        Task.Completion completion = task.completion();
        return new TaskView(
                task.id().value(),
                task.title(),
                task.description(),
                task.type(),
                task.status(),
                task.priority(),
                id(task.assignee()),
                task.leadId() == null ? null : task.leadId().value(),
                leadName,
                task.due().at(),
                task.due().zone().getId(),
                task.due().remindBefore(),
                task.series() == null ? null : task.series().rule(),
                checklist,
                comments,
                completion == null ? null : completion.outcome(),
                completion == null ? null : completion.notes(),
                completion == null ? null : completion.at(),
                completion == null ? null : id(completion.by()),
                id(task.createdBy()),
                task.version(),
                task.createdAt(),
                task.updatedAt());
    }

    private static @Nullable Long id(@Nullable UserId person) {
        return person == null ? null : person.value();
    }
}
