package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.accounts.MailboxOwners;
import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.signin.SignInThrottle;
import io.leadline.identity.internal.twofactor.SecondFactor;
import io.leadline.identity.internal.users.User;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets in who has an account already, and shows that it is theirs: by a session, or by the password. */
@Component
class InvitedOwners {
    private static final ProblemType FOR_ANOTHER =
            new ProblemType(HttpStatus.FORBIDDEN, "invitation_for_another", "The invitation is for somebody else");
    private static final ProblemType PASSWORD_REQUIRED =
            new ProblemType(HttpStatus.UNAUTHORIZED, "password_required", "There is an account with this address");

    private final JoinTenant joining;
    private final MailboxOwners mailboxes;
    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final SignInThrottle throttle;

    InvitedOwners(
            JoinTenant joining,
            MailboxOwners mailboxes,
            Accounts accounts,
            SecondFactor secondFactor,
            SignInThrottle throttle) {
        this.joining = joining;
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
    }

    TenantAccess joinSignedIn(InvitationToken token, User invited, UserId signedIn) {
        if (!invited.id().equals(signedIn)) {
            throw new DomainException(FOR_ANOTHER, "Sign in with the address the invitation was sent to.");
        }
        return joining.join(token, () -> {
            mailboxes.confirm(signedIn);
            return signedIn;
        });
    }

    TenantAccess joinWithPassword(InvitationToken token, User invited, AcceptInvitationRequest request, Device device) {
        if (request.password() == null) {
            throw passwordRequired();
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

    static DomainException passwordRequired() {
        return new DomainException(PASSWORD_REQUIRED, "Sign in with it, or give its password.");
    }
}
