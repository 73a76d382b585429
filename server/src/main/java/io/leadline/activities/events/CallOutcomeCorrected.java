package io.leadline.activities.events;

import io.leadline.activities.OutcomeMeaning;
import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a logged call was corrected. Published in its transaction, while the lead is locked.
 *
 * @param before null when the call was logged without an outcome of the workspace
 */
public record CallOutcomeCorrected(
        TenantId tenantId,
        LeadId leadId,
        long activityId,
        @Nullable OutcomeMeaning before,
        OutcomeMeaning after) {}
