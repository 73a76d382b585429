package io.leadline.identity.internal.apikeys;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.KeyGrant;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A key as it is kept: everything but its text. */
record ApiKey(
        TenantId tenantId,
        long id,
        String name,
        String beginning,
        Role role,
        List<String> scopes,
        UserId createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    boolean isUsable(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    Principal signedIn() {
        return Principal.withKey(createdBy, new KeyGrant(id, tenantId, role, Set.copyOf(scopes)));
    }
}
