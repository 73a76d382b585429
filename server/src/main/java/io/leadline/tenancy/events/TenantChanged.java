package io.leadline.tenancy.events;

import io.leadline.platform.TenantId;

/** Published in the transaction that changes the tenant's name or settings. */
public record TenantChanged(TenantId tenantId) {}
