package io.leadline.activities.internal;

import io.leadline.activities.ActivityType;
import io.leadline.leads.LeadId;
import io.leadline.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity about to be written.
 *
 * @param assignment whom the lead was given to and taken from, where it is about that
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
        @Nullable Assignment assignment,
        boolean noted) {

    record Assignment(@Nullable Long agentId, @Nullable Long previousAgentId) {
        static Assignment of(@Nullable UserId owner, @Nullable UserId previousOwner) {
            return new Assignment(
                    owner == null ? null : owner.value(), previousOwner == null ? null : previousOwner.value());
        }
    }

    /** @param status what the lead became */
    static NewActivity ofStatus(LeadId leadId, String status, String description, @Nullable UserId by, Instant now) {
        return noted(leadId, ActivityType.STATUS_CHANGE, status, description, null, by, now);
    }

    static NewActivity ofAssignment(
            LeadId leadId, Assignment assignment, String description, @Nullable UserId by, Instant now) {
        return noted(leadId, ActivityType.ASSIGNMENT, null, description, assignment, by, now);
    }

    private static NewActivity noted(
            LeadId leadId,
            ActivityType type,
            @Nullable String outcome,
            String description,
            @Nullable Assignment assignment,
            @Nullable UserId by,
            Instant now) {
        return new NewActivity(leadId, type, outcome, description, now, null, null, null, by, now, assignment, true);
    }
}
