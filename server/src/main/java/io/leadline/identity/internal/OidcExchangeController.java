package io.leadline.identity.internal;

import io.leadline.platform.access.OpenToAll;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    record OidcCodeRequest(@NotBlank @Size(max = 200) String code) {}

    @PostMapping
    @OpenToAll
    @Refuses("invalid_oidc_code")
    @Operation(
            operationId = "exchangeOidcCode",
            summary = "Trade the code of a provider sign-in for tokens",
            description = "A code works once, within a minute.")
    SignInResponse exchange(
            @RequestBody @Valid OidcCodeRequest body,
            @RequestHeader(name = SessionKeeping.HEADER, required = false) @Nullable SessionKeeping keeping,
            HttpServletRequest request,
            HttpServletResponse response) {
        Sessions.Tokens tokens = exchange.trade(body.code(), Device.of(request))
                .orElseThrow(() -> new DomainException(INVALID_CODE, "Begin the sign-in again."));
        return answers.signedIn(tokens, keeping, request, response);
    }
}
