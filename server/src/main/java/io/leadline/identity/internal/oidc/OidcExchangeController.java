package io.leadline.identity.internal.oidc;

import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.sessions.SessionKeeping;
import io.leadline.identity.internal.sessions.Sessions;
import io.leadline.identity.internal.signin.SignInAnswers;
import io.leadline.identity.internal.signin.SignInResponse;
import io.leadline.platform.access.PublicOperation;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/oidc/exchange")
@Tag(name = "auth")
class OidcExchangeController {
    private static final ProblemType INVALID_CODE =
            new ProblemType(HttpStatus.UNAUTHORIZED, "invalid_oidc_code", "The sign-in code is not valid");

    private final OidcExchange exchange;
    private final SignInAnswers answers;

    OidcExchangeController(OidcExchange exchange, SignInAnswers answers) {
        this.exchange = exchange;
        this.answers = answers;
    }

    /** @param otp a code of the authenticator app or a recovery code, where the account has a second factor */
    record OidcCodeRequest(
            @NotBlank @Size(max = 200) String code,
            @Nullable @Size(max = 64) String otp) {}

    @PostMapping
    @PublicOperation
    @MayRespondWith({"invalid_oidc_code", "otp_required", "invalid_otp", "too_many_attempts", "second_factor_unreadable"
    })
    @Operation(
            operationId = "exchangeOidcCode",
            summary = "Trade the code of a provider sign-in for tokens",
            description =
                    "A code works once, within a minute, and only from the browser that began the sign-in (by its cookie)."
                            + " A person with a second factor is refused with otp_required until"
                            + " otp has a code of their authenticator app or one of their recovery codes; they have five minutes. Not"
                            + " where the provider is trusted to have asked for one.")
    SignInResponse exchange(
            @RequestBody @Valid OidcCodeRequest body,
            @Parameter(hidden = true) @CookieValue(name = OidcSignIns.COOKIE, defaultValue = "") String browser,
            @RequestHeader(name = SessionKeeping.HEADER, required = false) @Nullable SessionKeeping keeping,
            HttpServletRequest request,
            HttpServletResponse response) {
        Sessions.Tokens tokens = exchange.trade(body.code(), browser, body.otp(), Device.of(request))
                .orElseThrow(() -> new DomainException(INVALID_CODE, "Begin the sign-in again."));
        return answers.signedIn(tokens, keeping, request, response);
    }
}
