package io.leadline.identity.internal.reset;

import io.leadline.identity.internal.sessions.Device;
import io.leadline.platform.access.PublicOperation;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/password-reset")
@Tag(name = "auth")
class PasswordResetController {
    private final PasswordResets resets;

    PasswordResetController(PasswordResets resets) {
        this.resets = resets;
    }

    @PostMapping("/request")
    @PublicOperation
    @MayRespondWith("too_many_attempts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "requestPasswordReset",
            summary = "Ask for a link to choose a new password",
            description =
                    "Answers the same whether or not there is such an account. The link works once, for 30 minutes.")
    void request(@RequestBody @Valid ResetRequest body, HttpServletRequest request) {
        resets.request(body.email().strip(), Device.of(request));
    }

    @PostMapping("/reset")
    @PublicOperation
    @MayRespondWith({"invalid_reset_token", "too_many_attempts", "busy"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "resetPassword",
            summary = "Choose a new password with the token of the link",
            description = "Ends all sessions of the person. A second factor stays.")
    void reset(@RequestBody @Valid NewPasswordRequest body, HttpServletRequest request) {
        resets.reset(body.token(), body.newPassword(), Device.of(request));
    }
}
