package io.leadline.tenancy.events;

import io.leadline.platform.TenantId;

/** Published in the transaction that creates the tenant, so that modules can lay the tenant's defaults beside it. */
public record TenantCreated(TenantId tenantId) {}
