package io.leadline.activities.internal.outcomes;

import io.leadline.activities.OutcomeMeaning;
import io.leadline.leads.LeadStatus;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an admin writes of a call outcome.
 *
 * @param label unique in the workspace, in any case
 * @param meaning what scores and statistics count the call as; logged calls keep the one they were logged with
 * @param nextStatus where an open lead moves; null when it stays
 * @param followUp when the lead is followed up; null for no follow-up
 * @param position among the outcomes, lowest first; last if left out
 * @param active left out or null: yes
 */
record CallOutcomeFields(
        @NotBlank @Size(max = 64) String label,
        @NotNull OutcomeMeaning meaning,
        @Nullable LeadStatus nextStatus,
        @Nullable FollowUpPreset followUp,
        @Nullable @Min(0) @Max(10_000) Integer position,
        @Nullable Boolean active) {
    static final int LAST = 10_000;

    static CallOutcomeFields of(CallOutcome outcome) {
        return new CallOutcomeFields(
                outcome.label(),
                outcome.meaning(),
                outcome.nextStatus(),
                outcome.followUp(),
                outcome.position(),
                outcome.active());
    }

    @AssertTrue(message = "next_status must be contacted, qualified, converted or lost") boolean isNextStatusValid() {
        return nextStatus != LeadStatus.NEW;
    }

    @AssertTrue(message = "follow_up is not allowed with meaning do_not_call or a next_status that closes the lead") boolean isFollowUpValid() {
        boolean ends = meaning == OutcomeMeaning.DO_NOT_CALL || (nextStatus != null && !nextStatus.isOpen());
        return followUp == null || !ends;
    }

    int place() {
        return position == null ? LAST : position;
    }

    boolean isInUse() {
        return active == null || active;
    }
}
