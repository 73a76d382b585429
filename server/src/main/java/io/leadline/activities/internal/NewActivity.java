package io.leadline.activities.internal;

import io.leadline.activities.ActivityType;
import io.leadline.leads.LeadId;
import io.leadline.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An activity about to be written. */
record NewActivity(
        LeadId leadId,
        ActivityType type,
        @Nullable String outcome,
        @Nullable String description,
        Instant happenedAt,
        @Nullable Integer durationMinutes,
        @Nullable String nextAction,
        @Nullable Instant nextFollowUp,
        @Nullable UserId createdBy,
        Instant createdAt) {
    /** What Leadline itself writes when a lead changes. */
    static NewActivity ofSystem(
            LeadId leadId, ActivityType type, String description, @Nullable UserId by, Instant now) {
        return new NewActivity(leadId, type, null, description, now, null, null, null, by, now);
    }
}
