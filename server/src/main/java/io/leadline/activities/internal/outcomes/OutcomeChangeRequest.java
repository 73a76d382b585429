package io.leadline.activities.internal.outcomes;

import io.leadline.platform.database.Instants;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The outcome a call should have been logged with.
 *
 * @param nextFollowUp sets the lead's next follow-up, in place of the one that comes with the outcome
 */
public record OutcomeChangeRequest(
        @NotNull @Min(1) Long outcomeId, @Nullable Instant nextFollowUp) {
    @AssertTrue(message = "next_follow_up must lie between 1970 and 2200") boolean isNextFollowUpValid() {
        return nextFollowUp == null || Instants.isStorable(nextFollowUp);
    }
}
