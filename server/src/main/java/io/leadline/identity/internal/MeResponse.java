package io.leadline.identity.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param tenants the first hundred tenants I belong to, by name
 * @param tenantsNextCursor where GET /api/v1/tenants goes on; null when these are all
 */
record MeResponse(
        UserView user, List<TenantAccess> tenants, @Nullable String tenantsNextCursor, boolean twoFactorEnabled) {}
