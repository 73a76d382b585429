package io.leadline.identity;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.Collection;
import java.util.Map;

/** The members of a tenant, as other modules need them. */
public interface Members {
    /**
     * Whether the person is a member of the tenant with a role that works leads (agent or more). In a transaction the answer
     * holds until its end: nobody removes the member meanwhile.
     */
    boolean canWorkLeads(TenantId tenantId, UserId userId);

    /** What the members among these people are called: their name, or their address where they told none. */
    Map<UserId, String> names(TenantId tenantId, Collection<UserId> userIds);
}
