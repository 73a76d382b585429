package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.passwords.HashingPool;
import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.sessions.Sessions;
import io.leadline.identity.internal.twofactor.SecondFactor;
import io.leadline.identity.internal.users.User;
import io.leadline.platform.problem.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Signing in: the throttle, the password, the second factor, and then a session. */
@Service
class SignIns {
    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final SessionStart sessions;
    private final SignInThrottle throttle;
    private final FailedSignIns failures;

    SignIns(
            Accounts accounts,
            SecondFactor secondFactor,
            SessionStart sessions,
            SignInThrottle throttle,
            FailedSignIns failures) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.throttle = throttle;
        this.failures = failures;
    }

    Sessions.Tokens signIn(LoginRequest request, Device device) {
        SignInThrottle.Attempt attempt = throttle.begin(request.email(), device);
        try {
            User user = accounts.authenticate(request.email(), request.password(), attempt.lane());
            Sessions.Tokens tokens = withSecondFactor(user, request.otp(), device, attempt);
            attempt.succeeded();
            return tokens;
        } catch (DomainException refused) {
            if (refused.type().equals(HashingPool.BUSY)) {
                attempt.wasNotLookedAt();
            }
            if (isWrong(refused)) {
                failures.tell(request.email(), refused.type().code());
            }
            throw refused;
        }
    }

    /** Not when a code is still to come, nor when it is too early to look at one. */
    private static boolean isWrong(DomainException refused) {
        return refused.type().status() == HttpStatus.UNAUTHORIZED
                && !refused.type().equals(SecondFactor.OTP_REQUIRED);
    }

    private Sessions.Tokens withSecondFactor(
            User user, @Nullable String otp, Device device, SignInThrottle.Attempt attempt) {
        if (!secondFactor.isEnabled(user.id())) {
            return sessions.start(user, null, device);
        }
        if (otp == null || otp.isBlank()) {
            attempt.takeBack();
            return sessions.start(user, null, device);
        }
        SignInThrottle.Attempt code = throttle.beginCode(user.id(), user.email(), device);
        Sessions.Tokens tokens = sessions.start(user, otp, device);
        code.succeeded();
        return tokens;
    }
}
