package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.identity.internal.passwords.ChangePassword;
import io.leadline.identity.internal.passwords.ChangePasswordRequest;
import io.leadline.identity.internal.passwords.TemporaryPasswords;
import io.leadline.identity.internal.sessions.BrowserData;
import io.leadline.identity.internal.sessions.OwnSessions;
import io.leadline.identity.internal.sessions.SessionKeeping;
import io.leadline.identity.internal.tenants.OwnTenants;
import io.leadline.identity.internal.twofactor.SecondFactor;
import io.leadline.identity.internal.users.UserView;
import io.leadline.platform.access.BeforeOwnPassword;
import io.leadline.platform.access.Operators;
import io.leadline.platform.access.RequiresSignIn;
import io.leadline.platform.access.SignedIn;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "auth")
public class AuthController {
    private final Accounts accounts;
    private final OwnSessions ownSessions;
    private final ChangePassword ownPassword;
    private final OwnTenants ownTenants;
    private final SecondFactor secondFactor;
    private final TemporaryPasswords temporary;
    private final Operators operators;

    AuthController(
            Accounts accounts,
            OwnSessions ownSessions,
            ChangePassword ownPassword,
            OwnTenants ownTenants,
            SecondFactor secondFactor,
            TemporaryPasswords temporary,
            Operators operators) {
        this.accounts = accounts;
        this.ownSessions = ownSessions;
        this.ownPassword = ownPassword;
        this.ownTenants = ownTenants;
        this.secondFactor = secondFactor;
        this.temporary = temporary;
        this.operators = operators;
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
    void logout(SignedIn signedIn, HttpServletResponse response) {
        ownSessions.signOut(signedIn);
        BrowserData.clear(response);
    }

    @GetMapping("/me")
    @RequiresSignIn
    @BeforeOwnPassword
    @Operation(operationId = "me", summary = "Who I am and which tenants I belong to")
    MeResponse me(SignedIn signedIn) {
        Page<TenantAccess> tenants = ownTenants.first(signedIn.userId());
        return new MeResponse(
                UserView.of(accounts.get(signedIn.userId())),
                tenants.items(),
                tenants.nextCursor(),
                secondFactor.isEnabled(signedIn.userId()),
                temporary.mustChoose(signedIn.userId()),
                operators.includes(signedIn));
    }

    @PostMapping("/change-password")
    @RequiresSignIn
    @BeforeOwnPassword
    @Refuses({"wrong_password", "invalid_credentials", "too_many_attempts", "busy"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changePassword", summary = "Change my password and end my other sessions")
    void changePassword(SignedIn signedIn, @RequestBody @Valid ChangePasswordRequest body) {
        ownPassword.change(signedIn, body);
    }
}
