package io.leadline.identity.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param expiresIn seconds until the access token expires
 * @param refreshToken null where it is in the cookie
 * @param tenants the tenants the person belongs to; name one of them in {@code X-Tenant-ID}
 */
record SignInResponse(
        String accessToken,
        String tokenType,
        long expiresIn,
        @Nullable String refreshToken,
        UserView user,
        List<TenantAccess> tenants) {}
