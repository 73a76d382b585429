package io.leadline.identity.internal.invitations;

import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody is asked to join a tenant with a role. */
record Invitation(
        long id,
        String email,
        Role role,
        UserId invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant declinedAt) {
    boolean isOpen(Instant now) {
        return declinedAt == null && now.isBefore(expiresAt);
    }
}
