package io.leadline.identity;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;

/** The members of a tenant, as other modules need them. */
public interface Members {
    /** Whether the person is a member of the tenant with a role that works leads (agent or more). */
    boolean canWorkLeads(TenantId tenantId, UserId userId);
}
