package io.leadline.identity.events;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;

/**
 * Published in the transaction that gives the member a lesser role: whoever keeps something that the member gave out and may not
 * give any more ends it now.
 *
 * @param role the member's role from now on
 */
public record MemberDemoted(TenantId tenantId, UserId userId, Role role) {}
