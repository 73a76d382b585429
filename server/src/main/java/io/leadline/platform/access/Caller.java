package io.leadline.platform.access;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;

/** Who calls, in which tenant, with which role there: checked before any controller sees the request. */
public record Caller(TenantId tenantId, UserId userId, Role role) {}
