package io.leadline.notifications.internal.preferences;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;

/** A person wants to be told otherwise; published in the transaction that says so. */
public record PreferencesChanged(TenantId tenantId, UserId userId) {}
