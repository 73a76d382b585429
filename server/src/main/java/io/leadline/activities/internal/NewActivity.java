package io.leadline.activities.internal;

import io.leadline.activities.ActivityType;
import io.leadline.leads.LeadId;
import io.leadline.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity about to be written.
 *
 * @param noted whether Leadline writes it itself, as it happens
 */
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
        Instant createdAt,
        boolean noted) {
    /** @param outcome what the lead became, where it is about that */
    static NewActivity ofSystem(
            LeadId leadId,
            ActivityType type,
            @Nullable String outcome,
            String description,
            @Nullable UserId by,
            Instant now) {
        return new NewActivity(leadId, type, outcome, description, now, null, null, null, by, now, true);
    }
}
