package io.leadline.activities.internal.outcomes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.activities.OutcomeMeaning;
import io.leadline.leads.LeadStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
record CallOutcomeView(
        long id,
        String label,
        OutcomeMeaning meaning,
        @Nullable LeadStatus nextStatus,
        @Nullable FollowUpPreset followUp,
        int position,
        boolean active,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static CallOutcomeView of(CallOutcome outcome) {
        return new CallOutcomeView(
                outcome.id(),
                outcome.label(),
                outcome.meaning(),
                outcome.nextStatus(),
                outcome.followUp(),
                outcome.position(),
                outcome.active(),
                outcome.version(),
                outcome.createdAt(),
                outcome.updatedAt());
    }
}
