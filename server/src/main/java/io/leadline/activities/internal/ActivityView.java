package io.leadline.activities.internal;

import io.leadline.activities.ActivityType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a lead's timeline.
 *
 * @param agentId whom an assignment gave the lead to
 * @param previousAgentId who had it before that
 * @param createdBy the user who logged it, null where Leadline did
 */
record ActivityView(
        long id,
        long leadId,
        ActivityType activityType,
        @Nullable String outcome,
        @Nullable String description,
        Instant activityDate,
        @Nullable Integer durationMinutes,
        @Nullable String nextAction,
        @Nullable Instant nextFollowUp,
        @Nullable Long agentId,
        @Nullable Long previousAgentId,
        @Nullable Long createdBy,
        Instant createdAt) {}
