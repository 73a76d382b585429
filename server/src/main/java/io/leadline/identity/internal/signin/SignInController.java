package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.sessions.RefreshRequest;
import io.leadline.identity.internal.sessions.RefreshTokenRotation;
import io.leadline.identity.internal.sessions.SessionKeeping;
import io.leadline.identity.internal.sessions.Sessions;
import io.leadline.identity.internal.twofactor.SecondFactor;
import io.leadline.identity.internal.users.PersonName;
import io.leadline.platform.access.PublicOperation;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.tenancy.Installation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "auth", description = "Registering, signing in and out")
class SignInController {
    private final Registrations registrations;
    private final SignIns signIns;
    private final RefreshTokenRotation refreshes;
    private final SignInAnswers answers;
    private final SignInMetrics metrics;
    private final Installation installation;

    SignInController(
            Registrations registrations,
            SignIns signIns,
            RefreshTokenRotation refreshes,
            SignInAnswers answers,
            SignInMetrics metrics,
            Installation installation) {
        this.registrations = registrations;
        this.signIns = signIns;
        this.refreshes = refreshes;
        this.answers = answers;
        this.metrics = metrics;
        this.installation = installation;
    }

    @PostMapping("/register")
    @PublicOperation
    @MayRespondWith({"email_taken", "registration_closed", "too_many_attempts", "busy"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "register",
            summary = "Register a new tenant and its first admin",
            description = "Creates the tenant, its first admin and a session.")
    ResponseEntity<SignInResponse> register(
            @RequestBody @Valid RegisterRequest body,
            @RequestHeader(name = SessionKeeping.HEADER, required = false) @Nullable SessionKeeping keeping,
            HttpServletRequest request,
            HttpServletResponse response) {
        installation.requireRegistrationOpen(); // Before the password is hashed, which is the dear part.
        PersonName name =
                new PersonName(body.firstName().strip(), body.lastName().strip());
        Sessions.Tokens tokens = registrations.register(body, name, Device.of(request));
        return ResponseEntity.created(URI.create("/api/v1/auth/me"))
                .body(answers.signedIn(tokens, keeping, request, response));
    }

    @PostMapping("/login")
    @PublicOperation
    @MayRespondWith({
        "invalid_credentials",
        "otp_required",
        "invalid_otp",
        "temporary_password_expired",
        "too_many_attempts",
        "busy",
        "second_factor_unreadable"
    })
    @Operation(
            operationId = "login",
            summary = "Sign in with address and password",
            description = "A person with a second factor is refused with otp_required until otp has a code of their"
                    + " authenticator app or one of their recovery codes.")
    SignInResponse login(
            @RequestBody @Valid LoginRequest body,
            @RequestHeader(name = SessionKeeping.HEADER, required = false) @Nullable SessionKeeping keeping,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Sessions.Tokens tokens = signIns.signIn(body, Device.of(request));
            metrics.succeeded();
            return answers.signedIn(tokens, keeping, request, response);
        } catch (DomainException refused) {
            if (!refused.type().equals(SecondFactor.OTP_REQUIRED)) {
                metrics.failed();
            }
            throw refused;
        }
    }

    @PostMapping("/refresh")
    @PublicOperation
    @MayRespondWith({"invalid_refresh_token", "refresh_token_reused"})
    @Operation(
            operationId = "refresh",
            summary = "Trade a refresh token for new tokens",
            description =
                    "Each refresh token works once. A second use ends the session. With X-Session: cookie the token"
                            + " is that of the cookie and the body is empty; a second use within 30 seconds is then taken for a"
                            + " reload or another tab and answered like the first, and a refusal clears the cookie.")
    SignInResponse refresh(
            @RequestBody(required = false) @Valid @Nullable RefreshRequest body,
            @RequestHeader(name = SessionKeeping.HEADER, required = false) @Nullable SessionKeeping keeping,
            HttpServletRequest request,
            HttpServletResponse response) {
        Sessions.Tokens tokens = keeping == SessionKeeping.COOKIE
                ? refreshes.ofBrowser(body, request, response)
                : refreshes.ofBody(body);
        return answers.refreshed(tokens, keeping, request, response);
    }
}
