package io.leadline.identity.internal.invitations;

import io.leadline.platform.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What whoever has the link is asked to join. The address it is for is not among it.
 *
 * @param invitedBy the name of the admin who asked last; null where they told none
 */
record InvitationPreview(
        String tenantName, Role role, @Nullable String invitedBy, Instant expiresAt) {}
