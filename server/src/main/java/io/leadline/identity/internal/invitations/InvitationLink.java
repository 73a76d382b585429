package io.leadline.identity.internal.invitations;

import java.time.Instant;

/**
 * @param link works once, until then; it is told in this answer and never again
 */
record InvitationLink(String link, Instant expiresAt) {}
