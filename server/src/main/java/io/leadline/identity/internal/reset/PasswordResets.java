package io.leadline.identity.internal.reset;

import io.leadline.identity.internal.passwords.ChosenPasswords;
import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.signin.SignInThrottle;
import io.leadline.identity.internal.tokens.SecretToken;
import io.leadline.identity.internal.users.User;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Takes requests for a reset, all alike, and trades a token for a new password. */
@Service
class PasswordResets {
    private static final ProblemType INVALID_TOKEN =
            new ProblemType(HttpStatus.BAD_REQUEST, "invalid_reset_token", "The link is not valid");

    private final PasswordResetRepository repository;
    private final ResetMails mails;
    private final ChosenPasswords passwords;
    private final TokenUse tokens;
    private final SignInThrottle throttle;
    private final Clock clock;

    PasswordResets(
            PasswordResetRepository repository,
            ResetMails mails,
            ChosenPasswords passwords,
            TokenUse tokens,
            SignInThrottle throttle,
            Clock clock) {
        this.repository = repository;
        this.mails = mails;
        this.passwords = passwords;
        this.tokens = tokens;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Keeps the request and no more: looking the account up here would take longer where there is one. */
    void request(String email, Device device) {
        throttle.beginReset(email, device);
        mails.wake(repository.insertRequest(email, clock.instant()));
    }

    /** @throws DomainException 400 {@code invalid_reset_token} when it is unknown, used or expired */
    void reset(String token, String newPassword, Device device) {
        SignInThrottle.Attempt attempt = throttle.begin(device);
        byte[] hash = SecretToken.hash(token);
        User user = tokens.ownerOf(hash);
        attempt.succeeded();
        tokens.use(hash, user.id(), passwords.hash("new_password", newPassword, user));
        throttle.ownerHasReset(user.email());
    }

    static DomainException invalid() {
        return new DomainException(INVALID_TOKEN, "It was used, or is older than 30 minutes; ask for a new one.");
    }
}
