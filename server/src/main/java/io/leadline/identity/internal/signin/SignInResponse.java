package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.identity.internal.users.UserView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param expiresIn seconds until the access token expires
 * @param refreshToken null where it is in the cookie
 * @param tenants the first hundred tenants the person belongs to, by name; name one of them in {@code X-Tenant-ID}
 * @param tenantsNextCursor where GET /api/v1/tenants goes on; null when these are all
 * @param passwordChangeRequired the password was made up for the person: changePassword comes first, and all else is refused
 *     until then
 */
public record SignInResponse(
        String accessToken,
        String tokenType,
        long expiresIn,
        @Nullable String refreshToken,
        UserView user,
        List<TenantAccess> tenants,
        @Nullable String tenantsNextCursor,
        boolean passwordChangeRequired) {}
