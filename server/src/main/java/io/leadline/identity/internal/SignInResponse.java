package io.leadline.identity.internal;

import java.util.List;

/**
 * @param expiresIn seconds until the access token expires
 * @param tenants the tenants the person belongs to; name one of them in {@code X-Tenant-ID}
 */
record SignInResponse(
        String accessToken,
        String tokenType,
        long expiresIn,
        String refreshToken,
        UserView user,
        List<TenantAccess> tenants) {}
