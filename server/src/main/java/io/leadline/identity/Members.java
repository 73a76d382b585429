package io.leadline.identity;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;

/** The members of a tenant, as other modules need them. */
public interface Members {
    /**
     * Whether the person is a member of the tenant with a role that works leads (agent or more). In a transaction the answer
     * holds until its end: nobody removes the member meanwhile.
     */
    boolean canWorkLeads(TenantId tenantId, UserId userId);
}
