package io.leadline.identity.internal.passwords;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.signin.SignInThrottle;
import io.leadline.identity.internal.users.User;
import io.leadline.platform.access.Principal;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks somebody who is signed in for the password again, before what a thief of the session must not do. */
@Component
public class PasswordCheck {
    private static final ProblemType WRONG_PASSWORD =
            new ProblemType(HttpStatus.FORBIDDEN, "wrong_password", "The current password is wrong");

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;

    PasswordCheck(Accounts accounts, Passwords passwords, SignInThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * The person, whose password this is.
     *
     * @throws DomainException 403 {@code wrong_password}, 429 {@code too_many_attempts}
     */
    public User require(Principal signedIn, String password) {
        SignInThrottle.Attempt attempt = throttle.beginConfirming(signedIn);
        User user = accounts.get(signedIn.userId());
        if (!isRight(password, user, attempt)) {
            throw new DomainException(WRONG_PASSWORD, "Give your current password.");
        }
        attempt.succeeded();
        return user;
    }

    private boolean isRight(String password, User user, SignInThrottle.Attempt attempt) {
        try {
            return passwords.matches(password, user.passwordHash(), attempt.lane());
        } catch (RetryLaterException busy) {
            attempt.wasNotLookedAt();
            throw busy;
        }
    }

    /** Does what asks for a code, and counts it as an attempt to guess one unless it succeeds. */
    public <T> T counting(Principal signedIn, Supplier<T> work) {
        SignInThrottle.Attempt attempt = throttle.beginConfirmingCode(signedIn);
        T result = work.get();
        attempt.succeeded();
        return result;
    }
}
