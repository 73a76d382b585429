package io.leadline.identity.internal.verification;

import io.leadline.identity.internal.sessions.Device;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Callers;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.PublicOperation;
import io.leadline.platform.access.RequiresSignIn;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "auth")
class VerificationController {
    private final Verifications verifications;
    private final VerificationMails mails;

    VerificationController(Verifications verifications, VerificationMails mails) {
        this.verifications = verifications;
        this.mails = mails;
    }

    @PostMapping("/verify-email")
    @PublicOperation
    @MayRespondWith({
        "invalid_verification_token",
        "verification_token_expired",
        "already_verified",
        "password_required",
        "invalid_credentials",
        "too_many_attempts",
        "busy",
        "unauthorized"
    })
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "verifyEmail",
            summary = "Verify my address with the token of the link",
            description =
                    "The link works once, for 24 hours. Be signed in with the account it was sent for, or give its"
                            + " password: whoever only has the mailbox asks for a password reset, which ends what a stranger may"
                            + " have set up with the address.")
    void verify(@RequestBody @Valid VerifyEmailRequest body, HttpServletRequest request) {
        verifications.verify(body, signedIn(), Device.of(request));
    }

    private static @Nullable UserId signedIn() {
        return Callers.maybeSignedIn().map(Principal::userId).orElse(null);
    }

    @PostMapping("/verification")
    @RequiresSignIn
    @MayRespondWith({"already_verified", "too_many_attempts"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "sendVerification",
            summary = "Send me the link to verify my address again",
            description = "Five mails an hour at most. Earlier links go on working until one is used.")
    void send(Principal signedIn) {
        mails.sendAgain(signedIn.userId());
    }
}
