package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.identity.internal.users.UserView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param tenants the first hundred tenants I belong to, by name
 * @param tenantsNextCursor where GET /api/v1/tenants goes on; null when these are all
 * @param passwordChangeRequired my password was made up for me, and I have to choose my own before anything else
 * @param operator whether I decide for the whole installation, as GET /api/v1/installation tells
 */
record MeResponse(
        UserView user,
        List<TenantAccess> tenants,
        @Nullable String tenantsNextCursor,
        boolean twoFactorEnabled,
        boolean passwordChangeRequired,
        boolean operator) {}
