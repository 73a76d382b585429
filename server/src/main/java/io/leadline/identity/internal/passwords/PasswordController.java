package io.leadline.identity.internal.passwords;

import io.leadline.platform.access.BeforeOwnPassword;
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
@RequestMapping("/api/v1/auth")
@Tag(name = "auth")
class PasswordController {
    private final ChangePassword changePassword;

    PasswordController(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    @PostMapping("/change-password")
    @RequiresSignIn
    @BeforeOwnPassword
    @MayRespondWith({"wrong_password", "invalid_credentials", "too_many_attempts", "busy"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changePassword", summary = "Change my password and end my other sessions")
    void changePassword(Principal signedIn, @RequestBody @Valid ChangePasswordRequest body) {
        changePassword.change(signedIn, body);
    }
}
