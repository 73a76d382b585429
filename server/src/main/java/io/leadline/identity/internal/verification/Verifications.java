package io.leadline.identity.internal.verification;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.signin.SignInThrottle;
import io.leadline.identity.internal.tokens.SecretToken;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import io.leadline.platform.email.EmailAddress;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Verifies an address. The link shows whose the mailbox is, and a session or the password shows who made the account: both
 * have to be the same person. With the link alone, the owner of a mailbox who opens a stranger's link would hand them a verified
 * account.
 */
@Service
class Verifications {
    private static final ProblemType INVALID_TOKEN =
            new ProblemType(HttpStatus.BAD_REQUEST, "invalid_verification_token", "The link is not valid");
    private static final ProblemType EXPIRED =
            new ProblemType(HttpStatus.BAD_REQUEST, "verification_token_expired", "The link is too old");
    private static final ProblemType ALREADY_VERIFIED =
            ProblemType.conflict("already_verified", "The address is verified already");
    private static final ProblemType PASSWORD_REQUIRED =
            new ProblemType(HttpStatus.UNAUTHORIZED, "password_required", "There is an account with this address");

    private final VerificationRepository repository;
    private final VerificationUse use;
    private final UserRepository users;
    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final Clock clock;

    Verifications(
            VerificationRepository repository,
            VerificationUse use,
            UserRepository users,
            Accounts accounts,
            SignInThrottle throttle,
            Clock clock) {
        this.repository = repository;
        this.use = use;
        this.users = users;
        this.accounts = accounts;
        this.throttle = throttle;
        this.clock = clock;
    }

    void verify(VerifyEmailRequest request, @Nullable UserId signedIn, Device device) {
        SignInThrottle.Attempt attempt = throttle.begin(device);
        byte[] hash = SecretToken.hash(request.token());
        User user = recipient(hash);
        attempt.succeeded();
        if (user.id().equals(signedIn)) {
            use.verify(hash, user);
        } else {
            verifyWithPassword(hash, user, request.password(), device);
        }
    }

    private User recipient(byte[] hash) {
        VerificationRepository.Sent sent = repository.find(hash).orElseThrow(Verifications::invalid);
        User user = users.find(sent.userId()).filter(one -> isOf(one, sent)).orElseThrow(Verifications::invalid);
        if (user.emailVerified()) {
            throw alreadyVerified();
        }
        if (!clock.instant().isBefore(sent.expiresAt())) {
            throw new DomainException(EXPIRED, "It works for 24 hours; sign in and let us send you another one.");
        }
        return user;
    }

    private static boolean isOf(User user, VerificationRepository.Sent sent) {
        return Optional.of(sent.address())
                .equals(EmailAddress.parse(user.email()).map(EmailAddress::normal));
    }

    private void verifyWithPassword(byte[] hash, User user, @Nullable String password, Device device) {
        if (password == null) {
            throw new DomainException(
                    PASSWORD_REQUIRED,
                    "Give the password you registered with. If you did not register, ask for a new password instead.");
        }
        SignInThrottle.Attempt attempt = throttle.begin(user.email(), device);
        User checked = accounts.authenticate(user.email(), password, attempt.lane());
        use.verify(hash, checked);
        attempt.succeeded();
    }

    static DomainException invalid() {
        return new DomainException(
                INVALID_TOKEN, "Open the link of the latest mail, or sign in and ask for another one.");
    }

    static DomainException alreadyVerified() {
        return new DomainException(ALREADY_VERIFIED, "There is nothing left to do.");
    }
}
