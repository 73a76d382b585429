package io.leadline.tasks.internal.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.leads.LeadPriority;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.tasks.TaskId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change to many tasks, made together or not at all.
 *
 * @param taskIds at most 500
 * @param assigneeId the new assignee, for the action {@code assign}; null for nobody
 * @param priority the new priority, for the action {@code priority}
 * @param dueAt the new due date, for the action {@code due}
 */
record TaskBulkRequest(
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Min(1) Long> taskIds,
        @NotNull Action action,
        @Nullable @Min(1) Long assigneeId,
        @Nullable LeadPriority priority,
        @Nullable Instant dueAt) {

    /** What to do with each task. */
    @Schema(name = "TaskBulkAction")
    enum Action {
        @JsonProperty("assign")
        ASSIGN,
        @JsonProperty("priority")
        PRIORITY,
        @JsonProperty("due")
        DUE,
        @JsonProperty("delete")
        DELETE
    }

    @AssertTrue(message = "due_at must lie between 1970 and 2200") boolean isDueAtValid() {
        return dueAt == null || Instants.isStorable(dueAt);
    }

    @Nullable UserId assignee() {
        return assigneeId == null ? null : new UserId(assigneeId);
    }

    List<TaskId> ids() {
        return taskIds.stream().distinct().sorted().map(TaskId::new).toList();
    }

    /** @throws InvalidRequestException 422 when the new value is not told */
    void requireComplete() {
        if (action == Action.PRIORITY && priority == null) {
            throw new InvalidRequestException("priority", "required", "Name the new priority.");
        }
        if (action == Action.DUE && dueAt == null) {
            throw new InvalidRequestException("due_at", "required", "Name the new due date.");
        }
    }
}
