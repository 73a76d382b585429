package io.leadline.notifications.internal.triggers;

import io.leadline.platform.TenantId;

/** Causes of the tenant wait for being gathered; published in the transaction that notes them. */
public record TriggersNoted(TenantId tenantId) {}
