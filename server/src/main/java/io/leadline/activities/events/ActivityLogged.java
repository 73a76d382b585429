package io.leadline.activities.events;

import io.leadline.activities.ActivityType;
import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An activity was written to a lead's timeline. Published in its transaction, while the lead is locked. */
public record ActivityLogged(
        TenantId tenantId,
        LeadId leadId,
        long activityId,
        ActivityType type,
        @Nullable String outcome,
        Instant happenedAt) {}
