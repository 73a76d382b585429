package io.leadline.activities.internal.outcomes;

import io.leadline.leads.StatusMove;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the outcome of a call did to its lead.
 *
 * @param move null when the lead did not move
 * @param lastNoteId the latest status change in the lead's timeline right after it; 0 for none
 * @param followUpAt the follow-up it planned
 * @param markedDoNotCall whether the lead was marked because of it
 */
record OutcomeEffect(
        @Nullable StatusMove move,
        long lastNoteId,
        @Nullable Instant followUpAt,
        boolean markedDoNotCall) {}
