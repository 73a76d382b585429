package io.leadline.tasks.internal.completion;

import io.leadline.platform.database.Instants;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a task.
 *
 * @param outcome of a call {@code connected} or {@code no_answer}, of a mail {@code replied}; any short text otherwise
 * @param notes what the lead's timeline says of it
 * @param nextFollowUpAt plans the lead's next follow-up; only for tasks of a lead
 */
@Schema(name = "TaskCompletionRequest")
public record CompletionRequest(
        @NotBlank @Size(max = 64) String outcome,
        @Nullable @Size(max = 10_000) String notes,
        @Nullable Instant nextFollowUpAt,
        @Nullable @Min(0) @Max(100_000) Integer durationMinutes) {
    @AssertTrue(message = "next_follow_up_at must lie between 1970 and 2200") boolean isNextFollowUpAtValid() {
        return nextFollowUpAt == null || Instants.isStorable(nextFollowUpAt);
    }
}
