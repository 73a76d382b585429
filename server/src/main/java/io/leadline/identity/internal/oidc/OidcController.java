package io.leadline.identity.internal.oidc;

import io.leadline.identity.internal.Links;
import io.leadline.platform.access.PublicOperation;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** What a browser walks through; it ends at the web application with a code in the fragment, which no server sees or logs. */
@RestController
@RequestMapping("/api/v1/auth/oidc")
@Tag(name = "auth")
class OidcController {
    private static final Logger LOG = LoggerFactory.getLogger(OidcController.class);
    private static final String COOKIE = OidcSignIns.COOKIE;
    private static final String PATH = "/api/v1/auth/oidc";

    private final OidcSignIns signIns;
    private final OidcProperties properties;
    private final Links links;

    OidcController(OidcSignIns signIns, OidcProperties properties, Links links) {
        this.signIns = signIns;
        this.properties = properties;
        this.links = links;
    }

    /** A provider as the sign-in page shows it. */
    record OidcProvider(String id, String name, String start) {}

    record OidcProviders(List<OidcProvider> items) {}

    @GetMapping("/providers")
    @PublicOperation
    @Operation(operationId = "listOidcProviders", summary = "The providers one can sign in with")
    OidcProviders providers() {
        return new OidcProviders(properties.providers().stream()
                .map(provider ->
                        new OidcProvider(provider.id(), provider.shownName(), PATH + "/" + provider.id() + "/start"))
                .toList());
    }

    @GetMapping("/{provider}/start")
    @PublicOperation
    @MayRespondWith({"not_found", "temporarily_unavailable"})
    @ResponseStatus(HttpStatus.FOUND)
    @Operation(
            operationId = "startOidcSignIn",
            summary = "Begin a sign-in: send the browser here",
            description =
                    "Redirects to the provider. The browser comes back to the web application with `#code=`, to be "
                            + "traded by POST /api/v1/auth/oidc/exchange within a minute by the same browser, or with `#error=`.")
    ResponseEntity<Void> start(@PathVariable String provider, HttpServletRequest request) {
        OidcProperties.Provider chosen = find(provider);
        String browser = Secret.invent();
        String redirectUri = links.address(PATH + "/" + provider + "/callback");
        String address = signIns.begin(chosen, redirectUri, browser, request);
        return redirect(URI.create(address), cookie(browser, OidcSignIns.PATIENCE.toSeconds()));
    }

    @GetMapping("/{provider}/callback")
    @PublicOperation
    @MayRespondWith({"not_found", "temporarily_unavailable"})
    @ResponseStatus(HttpStatus.FOUND)
    @Operation(
            operationId = "finishOidcSignIn",
            summary = "Where the provider sends the browser back to",
            description =
                    "Redirects to the web application, with `#code=` or with `#error=` state_invalid, provider_refused, "
                            + "email_not_verified, domain_not_allowed, account_exists or no_access.")
    ResponseEntity<Void> callback(
            @PathVariable String provider,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String error,
            @Parameter(hidden = true) @CookieValue(name = COOKIE, required = false) @Nullable String browser) {
        OidcProperties.Provider chosen = find(provider);
        try {
            String given = code == null ? refused(error) : code;
            if (state == null || browser == null) {
                throw new OidcRefusal("state_invalid", "No state, or no cookie");
            }
            String traded = signIns.finish(chosen, browser, state, given);
            return redirect(
                    page("code=" + traded), cookie(browser, OidcSignIns.CODE_LIFETIME_WITH_SECOND_FACTOR.toSeconds()));
        } catch (OidcRefusal refusal) {
            LOG.info("A sign-in with {} ended with {}: {}", provider, refusal.code(), refusal.getMessage());
            return redirect(page("error=" + refusal.code()), cookie("", 0));
        }
    }

    private URI page(String outcome) {
        return URI.create(properties.webPage() + "#" + outcome);
    }

    private static String refused(@Nullable String error) {
        throw new OidcRefusal("provider_refused", "The provider says " + shown(error == null ? "nothing" : error));
    }

    private OidcProperties.Provider find(String id) {
        return properties.provider(id).orElseThrow(() -> new NotFoundException("sign-in provider", shown(id)));
    }

    private static String shown(String text) {
        return UriUtils.encode(text.substring(0, Math.min(50, text.length())), StandardCharsets.UTF_8);
    }

    private ResponseCookie cookie(String value, long seconds) {
        return ResponseCookie.from(COOKIE, value)
                .path(PATH)
                .httpOnly(true)
                .secure(links.areSecure())
                .sameSite("Lax")
                .maxAge(seconds)
                .build();
    }

    private static ResponseEntity<Void> redirect(URI address, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(address)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
