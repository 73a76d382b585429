package io.leadline.identity.internal.sessions;

import io.leadline.platform.access.BeforeOwnPassword;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.RequiresSignIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "auth")
class SignOutController {
    private final OwnSessions sessions;

    SignOutController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/logout")
    @RequiresSignIn
    @BeforeOwnPassword
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "logout",
            summary = "End this session",
            description =
                    "With X-Session: cookie the session is that of the cookie, which is cleared; no token is needed"
                            + " then, and the answer is the same whether or not there was a session.")
    @Parameter(
            in = ParameterIn.HEADER,
            name = SessionKeeping.HEADER,
            schema = @Schema(implementation = SessionKeeping.class))
    void logout(Principal signedIn, HttpServletResponse response) {
        sessions.signOut(signedIn);
        BrowserData.clear(response);
    }
}
