package io.leadline.identity.events;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;

/** Published in the transaction that removes the member, before the row goes: whoever refers to the member lets go now. */
public record MemberRemoved(TenantId tenantId, UserId userId) {}
