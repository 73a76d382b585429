package io.leadline.identity.internal.invitations;

import io.leadline.platform.access.Role;
import java.time.Instant;

/** An invitation as the person invited sees it. */
record OwnInvitation(long id, String tenantId, String tenantName, Role role, Instant createdAt, Instant expiresAt) {}
