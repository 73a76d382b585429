package io.leadline.identity.events;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;

/**
 * Published in the transaction in which somebody joins a tenant or gets another role, once the membership has it: whoever keeps
 * something for the people of a role begins or ends it now.
 */
public record MemberRoleAssigned(TenantId tenantId, UserId userId, Role role) {}
