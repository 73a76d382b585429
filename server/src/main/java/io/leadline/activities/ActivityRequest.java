package io.leadline.activities;

import io.leadline.platform.database.Instants;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity to be logged.
 *
 * @param outcome what came of it: {@code connected} or {@code no_answer} for a call, {@code opened} or {@code replied} for a
 *     mail, any short text otherwise
 * @param activityDate when it happened, now if left out; it may lie in the past, not in the future
 * @param nextFollowUp sets the lead's next follow-up
 */
public record ActivityRequest(
        @NotNull ActivityType activityType,
        @Nullable @Size(max = 64) String outcome,
        @Nullable @Size(max = 10_000) String description,
        @Nullable Instant activityDate,
        @Nullable @Min(0) @Max(100_000) Integer durationMinutes,
        @Nullable @Size(max = 500) String nextAction,
        @Nullable Instant nextFollowUp) {
    @AssertTrue(message = "activity_date must lie between 1970 and 2200") boolean isActivityDateValid() {
        return activityDate == null || Instants.isStorable(activityDate);
    }

    @AssertTrue(message = "next_follow_up must lie between 1970 and 2200") boolean isNextFollowUpValid() {
        return nextFollowUp == null || Instants.isStorable(nextFollowUp);
    }
}
