package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.signin.SignInThrottle;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Accepting an invitation. The link alone makes nobody a member whose account exists: the mailbox may be somebody else's by
 * now, so the account's owner has to be there, by a session or by the password. An account nobody has verified has no owner yet:
 * there the link makes its reader the owner.
 */
@Service
class Acceptances {
    private static final ProblemType INVALID_INVITATION =
            new ProblemType(HttpStatus.BAD_REQUEST, "invalid_invitation", "The invitation is not valid");

    private final InvitationRepository repository;
    private final UserRepository users;
    private final InvitedNewcomers newcomers;
    private final InvitedOwners owners;
    private final SignInThrottle throttle;
    private final Clock clock;

    Acceptances(
            InvitationRepository repository,
            UserRepository users,
            InvitedNewcomers newcomers,
            InvitedOwners owners,
            SignInThrottle throttle,
            Clock clock) {
        this.repository = repository;
        this.users = users;
        this.newcomers = newcomers;
        this.owners = owners;
        this.throttle = throttle;
        this.clock = clock;
    }

    TenantAccess accept(AcceptInvitationRequest request, @Nullable UserId signedIn, Device device) {
        SignInThrottle.Attempt attempt = throttle.begin(device);
        InvitationToken token = InvitationToken.parse(request.token()).orElseThrow(Acceptances::invalid);
        Invitation invitation =
                repository.find(token.tenantId(), token.hash(), clock.instant()).orElseThrow(Acceptances::invalid);
        attempt.succeeded();
        Optional<User> known = users.findByEmail(invitation.email());
        if (known.isEmpty()) {
            return newcomers.join(token, invitation, request);
        }
        if (signedIn != null) {
            return owners.joinSignedIn(token, known.get(), signedIn);
        }
        if (!known.get().emailVerified()) {
            return newcomers.joinAsOwnerOfTheMailbox(token, known.get(), request);
        }
        return owners.joinWithPassword(token, known.get(), request, device);
    }

    static DomainException invalid() {
        return new DomainException(INVALID_INVITATION, "It was used, revoked or replaced, or is older than 7 days.");
    }
}
