package io.leadline.platform.idempotency;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Within what a key means the same: one client's keys never meet another's.
 *
 * @param tenantId null for operations about the person alone
 * @param apiKeyId 0 for a person who signed in
 */
record KeyScope(@Nullable TenantId tenantId, UserId userId, long apiKeyId, String key) {
    /** What no tenant is called. */
    static final String NO_TENANT = "";

    String tenant() {
        return tenantId == null ? NO_TENANT : tenantId.value();
    }
}
