package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.accounts.MailboxOwners;
import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.identity.internal.passwords.Lane;
import io.leadline.identity.internal.passwords.PasswordChanges;
import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.signin.SignInThrottle;
import io.leadline.identity.internal.twofactor.SecondFactor;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
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
    private static final ProblemType FOR_ANOTHER =
            new ProblemType(HttpStatus.FORBIDDEN, "invitation_for_another", "The invitation is for somebody else");
    private static final ProblemType PASSWORD_REQUIRED =
            new ProblemType(HttpStatus.UNAUTHORIZED, "password_required", "There is an account with this address");

    private final InvitationRepository repository;
    private final JoinTenant joining;
    private final UserRepository users;
    private final Accounts accounts;
    private final Tenants tenants;
    private final PasswordChanges changes;
    private final MailboxOwners mailboxes;
    private final SecondFactor secondFactor;
    private final SignInThrottle throttle;
    private final Clock clock;

    Acceptances(
            InvitationRepository repository,
            JoinTenant joining,
            UserRepository users,
            Accounts accounts,
            Tenants tenants,
            PasswordChanges changes,
            MailboxOwners mailboxes,
            SecondFactor secondFactor,
            SignInThrottle throttle,
            Clock clock) {
        this.repository = repository;
        this.joining = joining;
        this.users = users;
        this.accounts = accounts;
        this.tenants = tenants;
        this.changes = changes;
        this.mailboxes = mailboxes;
        this.secondFactor = secondFactor;
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
            return joinAsNew(token, invitation, request);
        }
        if (signedIn != null) {
            return joinSignedIn(token, known.get(), signedIn);
        }
        if (!known.get().emailVerified()) {
            return joinAsOwnerOfTheMailbox(token, known.get(), request);
        }
        return joinWithPassword(token, known.get(), request, device);
    }

    private TenantAccess joinAsNew(InvitationToken token, Invitation invitation, AcceptInvitationRequest request) {
        String hash = hashOfChosen(token, request, invitation.email());
        return joining.join(token, () -> accounts.insertVerified(invitation.email(), hash, request.name()));
    }

    private String hashOfChosen(InvitationToken token, AcceptInvitationRequest request, String email) {
        if (request.password() == null) {
            throw new InvalidRequestException("password", "required", "Choose a password for your new account.");
        }
        return accounts.hashOfNew(
                request.password(),
                Lane.KNOWN,
                email,
                request.name().firstName(),
                request.name().lastName(),
                tenantName(token));
    }

    /** Somebody made an account with the address and never verified it. The link did; so it is as if there were none. */
    private TenantAccess joinAsOwnerOfTheMailbox(
            InvitationToken token, User unverified, AcceptInvitationRequest request) {
        String hash = hashOfChosen(token, request, unverified.email());
        return joining.join(token, () -> {
            if (!mailboxes.claim(unverified.id())) {
                throw new DomainException(PASSWORD_REQUIRED, "Sign in with it, or give its password.");
            }
            changes.begin(unverified.id(), hash, request.name());
            return unverified.id();
        });
    }

    private String tenantName(InvitationToken token) {
        return tenants.find(token.tenantId()).map(Tenant::name).orElse("");
    }

    private TenantAccess joinSignedIn(InvitationToken token, User invited, UserId signedIn) {
        if (!invited.id().equals(signedIn)) {
            throw new DomainException(FOR_ANOTHER, "Sign in with the address the invitation was sent to.");
        }
        return joining.join(token, () -> {
            mailboxes.confirm(signedIn);
            return signedIn;
        });
    }

    private TenantAccess joinWithPassword(
            InvitationToken token, User invited, AcceptInvitationRequest request, Device device) {
        if (request.password() == null) {
            throw new DomainException(PASSWORD_REQUIRED, "Sign in with it, or give its password.");
        }
        SignInThrottle.Attempt attempt = throttle.begin(invited.email(), device);
        User user = accounts.authenticate(invited.email(), request.password(), attempt.lane());
        SignInThrottle.Attempt code = throttle.beginCode(user.id(), user.email(), device);
        if (request.otp() == null) {
            attempt.takeBack();
            code.takeBack();
        }
        TenantAccess access = joining.join(token, () -> {
            accounts.stillAs(user);
            secondFactor.check(user.id(), request.otp());
            return user.id();
        });
        attempt.succeeded();
        code.succeeded();
        return access;
    }

    static DomainException invalid() {
        return new DomainException(INVALID_INVITATION, "It was used, revoked or replaced, or is older than 7 days.");
    }
}
