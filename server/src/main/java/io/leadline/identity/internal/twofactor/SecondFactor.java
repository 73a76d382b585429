package io.leadline.identity.internal.twofactor;

import io.leadline.platform.UserId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a person has to show besides the password, if anything. */
public interface SecondFactor {
    ProblemType OTP_REQUIRED =
            new ProblemType(HttpStatus.UNAUTHORIZED, "otp_required", "A code of your authenticator app is needed");

    boolean isEnabled(UserId userId);

    /**
     * Checks the code in the transaction at hand and uses it up; without a second factor any will do.
     *
     * @param otp a code of the authenticator app, or a recovery code
     * @throws DomainException 401 {@code otp_required} without a code, 401 {@code invalid_otp} with a wrong or used one
     */
    void check(UserId userId, @Nullable String otp);

    /**
     * The same for somebody who is signed in already.
     *
     * @throws DomainException 403 {@code wrong_otp} without a code, or with a wrong or used one
     */
    void confirm(UserId userId, @Nullable String otp);
}
