package io.leadline.activities;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import org.jspecify.annotations.Nullable;

/** The timelines of leads, as other modules write them. */
public interface Activities {
    /**
     * Logs an activity; the lead's engagement and score follow in the same transaction.
     *
     * @param by the person who did it, null for Leadline itself
     * @return the activity's id
     * @throws io.leadline.platform.problem.NotFoundException when the tenant has no such lead
     * @throws io.leadline.platform.problem.InvalidRequestException when the activity lies in the future
     */
    long log(TenantId tenantId, LeadId leadId, @Nullable UserId by, ActivityRequest request);
}
