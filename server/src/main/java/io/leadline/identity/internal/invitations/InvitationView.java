package io.leadline.identity.internal.invitations;

import io.leadline.platform.access.Role;
import java.time.Instant;

/**
 * An invitation nobody has accepted yet.
 *
 * @param invitedBy the user id of the member who asked last
 * @param expired its link does not work any more; send it again
 * @param declined the person does not want to join; their link does not work any more
 */
record InvitationView(
        long id,
        String email,
        Role role,
        long invitedBy,
        Instant createdAt,
        Instant expiresAt,
        boolean expired,
        boolean declined) {
    static InvitationView of(Invitation invitation, Instant now) {
        return new InvitationView(
                invitation.id(),
                invitation.email(),
                invitation.role(),
                invitation.invitedBy().value(),
                invitation.createdAt(),
                invitation.expiresAt(),
                !now.isBefore(invitation.expiresAt()),
                invitation.declinedAt() != null);
    }
}
