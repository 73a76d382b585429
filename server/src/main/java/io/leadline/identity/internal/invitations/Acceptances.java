package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.Accounts;
import io.leadline.identity.internal.Device;
import io.leadline.identity.internal.SecondFactor;
import io.leadline.identity.internal.SignInThrottle;
import io.leadline.identity.internal.TenantAccess;
import io.leadline.identity.internal.User;
import io.leadline.identity.internal.UserRepository;
import io.leadline.identity.internal.passwords.Lane;
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
 * now, so the account's owner has to be there, by a session or by the password.
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
    private final Joining joining;
    private final UserRepository users;
    private final Accounts accounts;
    private final Tenants tenants;
    private final SecondFactor secondFactor;
    private final SignInThrottle throttle;
    private final Clock clock;

    Acceptances(
            InvitationRepository repository,
            Joining joining,
            UserRepository users,
            Accounts accounts,
            Tenants tenants,
            SecondFactor secondFactor,
            SignInThrottle throttle,
            Clock clock) {
        this.repository = repository;
        this.joining = joining;
        this.users = users;
        this.accounts = accounts;
        this.tenants = tenants;
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
        return joinWithPassword(token, known.get(), request, device);
    }

    private TenantAccess joinAsNew(InvitationToken token, Invitation invitation, AcceptInvitationRequest request) {
        if (request.password() == null) {
            throw new InvalidRequestException("password", "required", "Choose a password for your new account.");
        }
        String hash = accounts.hashOfNew(
                request.password(),
                Lane.KNOWN,
                invitation.email(),
                request.name().firstName(),
                request.name().lastName(),
                tenantName(token));
        return joining.join(token, () -> accounts.insert(invitation.email(), hash, request.name()));
    }

    private String tenantName(InvitationToken token) {
        return tenants.find(token.tenantId()).map(Tenant::name).orElse("");
    }

    private TenantAccess joinSignedIn(InvitationToken token, User invited, UserId signedIn) {
        if (!invited.id().equals(signedIn)) {
            throw new DomainException(FOR_ANOTHER, "Sign in with the address the invitation was sent to.");
        }
        return joining.join(token, () -> signedIn);
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
