package io.leadline.activities.internal;

import io.leadline.activities.ActivityType;
import io.leadline.activities.OutcomeMeaning;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a lead's timeline.
 *
 * @param outcomeId the call outcome of the workspace it was logged with
 * @param outcomeMeaning what that outcome meant when the call was logged
 * @param agentId whom an assignment gave the lead to
 * @param previousAgentId who had it before that
 * @param createdBy the user who logged it, null where Leadline did
 * @param version grows with each correction of the outcome
 */
record ActivityView(
        long id,
        long leadId,
        ActivityType activityType,
        @Nullable String outcome,
        @Nullable Long outcomeId,
        @Nullable OutcomeMeaning outcomeMeaning,
        @Nullable String description,
        Instant activityDate,
        @Nullable Integer durationMinutes,
        @Nullable String nextAction,
        @Nullable Instant nextFollowUp,
        @Nullable Long agentId,
        @Nullable Long previousAgentId,
        @Nullable Long createdBy,
        long version,
        Instant createdAt) {}
