package io.leadline.activities.events;

import io.leadline.activities.ActivityType;
import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity was written to a lead's timeline. Published in its transaction, while the lead is locked.
 *
 * @param by null when no person wrote it
 */
public record ActivityLogged(
        TenantId tenantId,
        LeadId leadId,
        long activityId,
        ActivityType type,
        @Nullable String outcome,
        Instant happenedAt,
        Instant loggedAt,
        @Nullable UserId by) {}
