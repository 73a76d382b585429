package io.leadline.identity.internal.invitations;

import io.leadline.identity.People;
import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.signin.SignInThrottle;
import io.leadline.platform.UserId;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells who has a link what it is for, before they give it a name and a password. */
@Service
class InvitationPreviews {
    private final InvitationRepository repository;
    private final Tenants tenants;
    private final People people;
    private final SignInThrottle throttle;
    private final Clock clock;

    InvitationPreviews(
            InvitationRepository repository, Tenants tenants, People people, SignInThrottle throttle, Clock clock) {
        this.repository = repository;
        this.tenants = tenants;
        this.people = people;
        this.throttle = throttle;
        this.clock = clock;
    }

    InvitationPreview of(String text, Device device) {
        SignInThrottle.Attempt attempt = throttle.begin(device);
        InvitationToken token = InvitationToken.parse(text).orElseThrow(Acceptances::invalid);
        Invitation invitation = repository.find(token, clock.instant()).orElseThrow(Acceptances::invalid);
        attempt.succeeded();
        return new InvitationPreview(
                tenants.get(token.tenantId()).name(),
                invitation.role(),
                nameOf(invitation.invitedBy()),
                invitation.expiresAt());
    }

    private @Nullable String nameOf(UserId inviter) {
        String name = people.names(Set.of(inviter)).getOrDefault(inviter, "");
        return name.isEmpty() ? null : name;
    }
}
