package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.platform.access.PublicOperation;
import io.leadline.tenancy.Installation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "auth")
class SignInSettingsController {
    private final Installation installation;
    private final boolean mailConfigured;

    SignInSettingsController(Installation installation, @Value("${spring.mail.host:}") String mailHost) {
        this.installation = installation;
        this.mailConfigured = !mailHost.isBlank();
    }

    @GetMapping("/api/v1/auth/settings")
    @PublicOperation
    @Operation(
            operationId = "getSignInSettings",
            summary = "What a sign-in page has to know",
            description = "The providers one can sign in with are in GET /api/v1/auth/oidc/providers.")
    SignInSettings settings() {
        return new SignInSettings(installation.isRegistrationOpen(), Passwords.MIN_LENGTH, mailConfigured);
    }
}
