package io.leadline.identity.internal.twofactor;

import io.leadline.identity.internal.passwords.PasswordCheck;
import io.leadline.identity.internal.users.User;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.RequiresSignIn;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/2fa")
@Tag(name = "auth")
class TwoFactorController {
    private final SecondFactors secondFactors;
    private final PasswordCheck check;

    TwoFactorController(SecondFactors secondFactors, PasswordCheck check) {
        this.secondFactors = secondFactors;
        this.check = check;
    }

    @PostMapping("/setup")
    @RequiresSignIn
    @MayRespondWith({"wrong_password", "two_factor_enabled", "too_many_attempts", "busy"})
    @Operation(
            operationId = "setUpTwoFactor",
            summary = "Begin to set up a second factor",
            description = "Answers what an authenticator app needs. It counts once enableTwoFactor has seen a code.")
    TwoFactorSetup setUp(Principal signedIn, @RequestBody @Valid PasswordRequest body) {
        User user = check.require(signedIn, body.password());
        return TwoFactorSetup.of(user.email(), secondFactors.setUp(user));
    }

    @PostMapping("/enable")
    @RequiresSignIn
    @MayRespondWith({
        "wrong_otp",
        "two_factor_enabled",
        "two_factor_not_enabled",
        "too_many_attempts",
        "second_factor_unreadable"
    })
    @Operation(
            operationId = "enableTwoFactor",
            summary = "Turn the second factor on",
            description =
                    "Takes a first code of the authenticator app and answers ten recovery codes, this once. Ends my"
                            + " other sessions.")
    RecoveryCodes enable(Principal signedIn, @RequestBody @Valid OtpRequest body) {
        return new RecoveryCodes(check.counting(signedIn, () -> secondFactors.enable(signedIn, body.otp())));
    }

    @PostMapping("/disable")
    @RequiresSignIn
    @MayRespondWith({
        "wrong_password",
        "wrong_otp",
        "two_factor_not_enabled",
        "too_many_attempts",
        "busy",
        "second_factor_unreadable"
    })
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "disableTwoFactor",
            summary = "Turn the second factor off",
            description = "Ends my other sessions.")
    void disable(Principal signedIn, @RequestBody @Valid PasswordAndOtpRequest body) {
        User user = check.require(signedIn, body.password());
        check.counting(signedIn, () -> {
            secondFactors.disable(signedIn, body.otp());
            return user;
        });
    }

    @PostMapping("/recovery-codes")
    @RequiresSignIn
    @MayRespondWith({
        "wrong_password",
        "wrong_otp",
        "two_factor_not_enabled",
        "too_many_attempts",
        "busy",
        "second_factor_unreadable"
    })
    @Operation(
            operationId = "replaceRecoveryCodes",
            summary = "Get new recovery codes",
            description = "The codes before are worth nothing any more.")
    RecoveryCodes replaceRecoveryCodes(Principal signedIn, @RequestBody @Valid PasswordAndOtpRequest body) {
        User user = check.require(signedIn, body.password());
        return new RecoveryCodes(check.counting(signedIn, () -> secondFactors.newRecoveryCodes(user.id(), body.otp())));
    }
}
