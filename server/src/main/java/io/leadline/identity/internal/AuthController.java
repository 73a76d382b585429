package io.leadline.identity.internal;

import io.leadline.platform.UserId;
import io.leadline.platform.access.OpenToAll;
import io.leadline.platform.access.RequiresSignIn;
import io.leadline.platform.access.SignedIn;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "auth", description = "Registering, signing in and out")
class AuthController {
    private final Accounts accounts;
    private final SignIns signIns;
    private final Sessions sessions;
    private final OwnSessions ownSessions;
    private final OwnPassword ownPassword;
    private final MembershipRepository memberships;
    private final SecondFactor secondFactor;
    private final SignInMetrics metrics;

    AuthController(
            Accounts accounts,
            SignIns signIns,
            Sessions sessions,
            OwnSessions ownSessions,
            OwnPassword ownPassword,
            MembershipRepository memberships,
            SecondFactor secondFactor,
            SignInMetrics metrics) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.sessions = sessions;
        this.ownSessions = ownSessions;
        this.ownPassword = ownPassword;
        this.memberships = memberships;
        this.secondFactor = secondFactor;
        this.metrics = metrics;
    }

    @PostMapping("/register")
    @OpenToAll
    @Refuses("email_taken")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "register",
            summary = "Register a new tenant and its first admin",
            description = "Creates the tenant, its first admin and a session.")
    ResponseEntity<SignInResponse> register(@RequestBody @Valid RegisterRequest body, HttpServletRequest request) {
        PersonName name =
                new PersonName(body.firstName().strip(), body.lastName().strip());
        UserId user = accounts.register(body.tenantName().strip(), body.email(), body.password(), name);
        return ResponseEntity.created(URI.create("/api/v1/auth/me"))
                .body(response(signIns.start(user, Device.of(request))));
    }

    @PostMapping("/login")
    @OpenToAll
    @Refuses({"invalid_credentials", "otp_required", "invalid_otp", "too_many_attempts"})
    @Operation(
            operationId = "login",
            summary = "Sign in with address and password",
            description = "A person with a second factor is refused with otp_required until otp has a code of their"
                    + " authenticator app or one of their recovery codes.")
    SignInResponse login(@RequestBody @Valid LoginRequest body, HttpServletRequest request) {
        try {
            SignInResponse response = response(signIns.signIn(body, Device.of(request)));
            metrics.succeeded();
            return response;
        } catch (DomainException refused) {
            if (!refused.type().equals(SecondFactor.OTP_REQUIRED)) {
                metrics.failed();
            }
            throw refused;
        }
    }

    @PostMapping("/refresh")
    @OpenToAll
    @Refuses({"invalid_refresh_token", "refresh_token_reused"})
    @Operation(
            operationId = "refresh",
            summary = "Trade a refresh token for new tokens",
            description = "Each refresh token works once. A second use ends the session.")
    SignInResponse refresh(@RequestBody @Valid RefreshRequest body) {
        return response(sessions.refresh(body.refreshToken()));
    }

    @PostMapping("/logout")
    @RequiresSignIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "logout", summary = "End this session")
    void logout(SignedIn signedIn) {
        ownSessions.signOut(signedIn);
    }

    @GetMapping("/me")
    @RequiresSignIn
    @Operation(operationId = "me", summary = "Who I am and which tenants I belong to")
    MeResponse me(SignedIn signedIn) {
        return new MeResponse(
                UserView.of(accounts.get(signedIn.userId())),
                memberships.tenantsOf(signedIn.userId()),
                secondFactor.isEnabled(signedIn.userId()));
    }

    @PostMapping("/change-password")
    @RequiresSignIn
    @Refuses({"wrong_password", "too_many_attempts"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changePassword", summary = "Change my password and end my other sessions")
    void changePassword(SignedIn signedIn, @RequestBody @Valid ChangePasswordRequest body) {
        ownPassword.change(signedIn, body);
    }

    private SignInResponse response(Sessions.Tokens tokens) {
        return new SignInResponse(
                tokens.accessToken(),
                "Bearer",
                AccessTokens.LIFETIME.toSeconds(),
                tokens.refreshToken(),
                UserView.of(accounts.get(tokens.userId())),
                memberships.tenantsOf(tokens.userId()));
    }
}
