package io.leadline.identity.internal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.AtOnce;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Against a real provider; its people are of example.com, which it is trusted with, and of other domains. */
class OidcApiTests extends ProviderTest {
    private static String role(JsonNode signedIn) {
        return signedIn.at("/tenants/0/role").asString();
    }

    @Test
    void theSignInPageLearnsOfTheProviders() {
        JsonNode items =
                ApiClient.nobody(port).get("/auth/oidc/providers").json().get("items");

        assertThat(items).hasSize(6);
        assertThat(items.get(0).get("name").asString()).isEqualTo("The corporate");
        assertThat(items.get(0).get("start").asString()).isEqualTo("/api/v1/auth/oidc/corporate/start");
        assertThat(items.toString()).doesNotContain(OidcServer.SECRET);
    }

    @Test
    void aBrowserGetsItsRefreshTokenInACookie() {
        OidcBrowser browser = person(ApiClient.address(), "crm-agents");

        Answer tokens = browser.exchangeForCookie(signIn("corporate", browser));

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.json().path("refresh_token").isNull()).isTrue();
        assertThat(tokens.header("Set-Cookie")).startsWith("leadline_refresh=").contains("HttpOnly");
    }

    @Test
    void somebodyNewGetsAnAccountWithTheMappedRole() {
        String email = ApiClient.address();
        OidcBrowser browser = person(Map.of(
                "email",
                email,
                "email_verified",
                true,
                "given_name",
                "Grace",
                "family_name",
                "Hopper",
                "groups",
                List.of("staff", "crm-agents")));
        String outcome = signIn("corporate", browser);
        Answer tokens = browser.exchange(outcome);

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.json().at("/user/email").asString()).isEqualTo(email);
        assertThat(tokens.json().at("/user/last_name").asString()).isEqualTo("Hopper");
        assertThat(role(tokens.json())).isEqualTo("agent");
        ApiClient signedIn = admin.as(tokens.json());
        assertThat(signedIn.get("/leads").status()).isEqualTo(200);
        assertThat(audit.of(admin.tenantId(), "user.signed_in").stream().map(Object::toString))
                .anyMatch(told ->
                        told.contains("provider=corporate") && told.contains("entityId=" + signedIn.userId() + ","));
    }

    @Test
    void noTokenIsInAnyAddressAndTheStateIsBoundToTheBrowser() {
        OidcBrowser browser = at("corporate", person(ApiClient.address(), "crm-agents"));
        HttpResponse<String> start = browser.get("http://127.0.0.1:" + port + "/api/v1/auth/oidc/corporate/start");
        String asked = start.headers().firstValue("Location").orElseThrow();

        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(asked)
                .startsWith(PROVIDER.issuer() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "nonce=", "state=", "response_type=code");
        assertThat(start.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/api/v1/auth/oidc");
        String callback = browser.signInAtProvider(asked);
        assertThat(new OidcBrowser(port, "without a cookie").comeBack(callback)).isEqualTo("error=state_invalid");
        OidcBrowser other = new OidcBrowser(port, "with another cookie");
        other.start("corporate");
        assertThat(other.comeBack(callback)).isEqualTo("error=state_invalid");
        assertThat(browser.comeBack(callback)).as("not used up by the others").startsWith("code=");
    }

    @Test
    void aStateWorksOnce() {
        OidcBrowser browser = at("corporate", person(ApiClient.address(), "crm-agents"));
        String callback = browser.signInAtProvider(browser.start("corporate"));
        List<String> outcomes = AtOnce.times(2, () -> browser.comeBack(callback));

        assertThat(outcomes.stream().filter(outcome -> outcome.startsWith("code=")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(browser.comeBack(callback)).isEqualTo("error=state_invalid");
    }

    @Test
    void aStateOfAnotherProviderOrLongAgoIsRefused() {
        OidcBrowser browser = at("corporate", person(ApiClient.address(), "crm-agents"));
        String callback = browser.signInAtProvider(browser.start("corporate"));
        assertThat(browser.comeBack(callback.replace("corporate", "known-only")))
                .isEqualTo("error=state_invalid");

        String late = browser.signInAtProvider(browser.start("corporate"));
        clock.advance(OidcSignIns.PATIENCE);
        assertThat(browser.comeBack(late)).isEqualTo("error=state_invalid");
    }

    @Test
    void aTokenWithAnotherNonceIsRefused() {
        OidcBrowser browser = person(Map.of(
                "email", ApiClient.address(), "email_verified", true, "groups", "crm-agents", "nonce", "of-another"));

        assertThat(signIn("corporate", browser)).isEqualTo("error=provider_refused");
    }

    @Test
    void aTokenForAnotherClientIsRefused() {
        OidcBrowser browser = person(Map.of(
                "email", ApiClient.address(), "email_verified", true, "groups", "crm-agents", "aud", List.of("other")));

        assertThat(signIn("corporate", browser)).isEqualTo("error=provider_refused");
    }

    @Test
    void anAddressTheProviderHasNotVerifiedIsNone() {
        String email = ApiClient.address();

        assertThat(signIn("corporate", person(Map.of("email", email, "email_verified", false, "groups", "crm-agents"))))
                .isEqualTo("error=email_not_verified");
        assertThat(signIn("corporate", person(Map.of("email", email, "groups", "crm-agents"))))
                .isEqualTo("error=email_not_verified");
        assertThat(signIn("corporate", person(Map.of("groups", "crm-agents")))).isEqualTo("error=email_not_verified");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM users WHERE email = :email")
                        .param("email", email)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyTheBooleanTrueVerifiesAnAddress() {
        for (Object word : List.of("true", "TRUE", "yes", 1, List.of(true), "false")) {
            Map<String, Object> claims =
                    Map.of("email", ApiClient.address(), "email_verified", word, "groups", "crm-agents");
            assertThat(signIn("corporate", person(claims)))
                    .as("email_verified: %s", word)
                    .isEqualTo("error=email_not_verified");
        }
    }

    @Test
    void whatARequestCallsThisServerLeadsNobodyAstray() throws IOException {
        for (String lie : List.of(
                "Host: evil.example",
                "Host: localhost\r\nX-Forwarded-Host: evil.example",
                "Host: localhost\r\nX-Forwarded-Proto: https",
                "Host: localhost\r\nX-Forwarded-Port: 444",
                "Host: localhost\r\nX-Forwarded-Prefix: /evil",
                "Host: localhost\r\nForwarded: host=evil.example;proto=https")) {
            assertThat(startedWith(lie))
                    .as(lie)
                    .startsWith("HTTP/1.1 302")
                    .contains("redirect_uri=" + OidcBrowser.PUBLIC_URL + "/api/v1/auth/oidc/corporate/callback")
                    .doesNotContain("evil", "; Secure", "Domain=");
        }
    }

    /** The answer to a browser that is told to call this server something else; no HTTP client lets one say that. */
    private String startedWith(String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    "GET /api/v1/auth/oidc/corporate/start HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theRoleFollowsTheProviderAtTheNextSignIn() {
        String name = "p" + UUID.randomUUID();
        Map<String, Object> claims = new HashMap<>(Map.of("email", ApiClient.address(), "email_verified", true));
        claims.put("groups", List.of("crm-agents"));
        PROVIDER.person(name, claims);
        OidcBrowser browser = new OidcBrowser(port, name);
        JsonNode first = browser.exchange(signIn("corporate", browser)).json();
        claims.put("groups", List.of("crm-agents", "crm-admins"));
        JsonNode second = browser.exchange(signIn("corporate", browser)).json();
        claims.put("groups", List.of());
        String third = signIn("corporate", browser);

        assertThat(role(first)).isEqualTo("agent");
        assertThat(role(second)).isEqualTo("admin");
        assertThat(second.at("/user/id")).isEqualTo(first.at("/user/id"));
        assertThat(third).as("no mapped role, no default").isEqualTo("error=no_access");
    }

    @Test
    void aLinkOutlivesAChangedAddress() {
        String name = "p" + UUID.randomUUID();
        String email = ApiClient.address();
        PROVIDER.person(name, Map.of("email", email, "email_verified", true, "groups", "crm-agents"));
        OidcBrowser browser = new OidcBrowser(port, name);
        JsonNode first = browser.exchange(signIn("corporate", browser)).json();
        PROVIDER.person(name, Map.of("email", ApiClient.address(), "email_verified", true, "groups", "crm-agents"));
        JsonNode second = browser.exchange(signIn("corporate", browser)).json();

        assertThat(second.at("/user/id")).isEqualTo(first.at("/user/id"));
        assertThat(second.at("/user/email").asString()).isEqualTo(email);
    }

    @Test
    void anAccountThereIsIsTakenOverOnlyForATrustedDomain() {
        String trusted = ApiClient.address();
        String other = UUID.randomUUID() + "@elsewhere.org";
        long known = ApiClient.register(port, trusted).userId();
        ApiClient.register(port, other);
        OidcBrowser browser = person(trusted, "crm-agents");

        assertThat(browser.exchange(signIn("corporate", browser))
                        .json()
                        .at("/user/id")
                        .asLong())
                .isEqualTo(known);
        assertThat(signIn("corporate", person(other, "crm-admins"))).isEqualTo("error=account_exists");
    }

    @Test
    void whereMembersAreNotMadeOnlyKnownOnesGetIn() {
        assertThat(signIn("known-only", person(ApiClient.address()))).isEqualTo("error=no_access");

        String email = admin.member(Role.SUPERVISOR).email();
        OidcBrowser browser = person(email);
        JsonNode tokens = browser.exchange(signIn("known-only", browser)).json();
        assertThat(role(tokens)).as("not mapped, so not changed").isEqualTo("supervisor");
        String stranger = ApiClient.register(port).email();
        assertThat(signIn("known-only", person(stranger))).as("no member here").isEqualTo("error=no_access");
    }

    @Test
    void otherDomainsAreKeptOutWhereSomeAreNamed() {
        String email = UUID.randomUUID() + "@elsewhere.org";

        assertThat(signIn("one-domain", person(email, "crm-agents"))).isEqualTo("error=domain_not_allowed");
        assertThat(signIn("one-domain", person(ApiClient.address(), "crm-agents")))
                .startsWith("code=");
    }

    @Test
    void aTenantThatDoesNotExistGivesNoAccess() {
        assertThat(signIn("astray", person(ApiClient.address(), "crm-agents"))).isEqualTo("error=no_access");
    }

    @Test
    void anAdminIsNotTakenOverForADomainTheProviderIsNotTrustedWith() {
        OidcBrowser browser = person("first-admin@leadline.test", "crm-agents");

        assertThat(signIn("corporate", browser)).isEqualTo("error=account_exists");
        assertThat(admin.get("/tenant/api-keys").status()).isEqualTo(200);
    }

    @Test
    void aCodeWorksOnceAndForAMinute() {
        OidcBrowser browser = person(ApiClient.address(), "crm-agents");
        String outcome = signIn("corporate", browser);
        List<Answer> answers = AtOnce.times(4, () -> browser.exchange(outcome));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.code().equals("invalid_oidc_code")))
                .hasSize(3);

        String late = signIn("corporate", browser);
        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.exchange(late).code()).isEqualTo("invalid_oidc_code");
    }

    /** Else a link with the code of an attacker signs the victim in to the attacker's account. */
    @Test
    void aCodeIsWorthNothingInAnotherBrowser() {
        OidcBrowser browser = person(ApiClient.address(), "crm-agents");
        String outcome = signIn("corporate", browser);
        OidcBrowser other = person(ApiClient.address(), "crm-agents");
        signIn("corporate", other);

        assertThat(other.exchange(outcome).code()).isEqualTo("invalid_oidc_code");
        assertThat(ApiClient.nobody(port)
                        .post("/auth/oidc/exchange", Map.of("code", outcome.substring("code=".length())))
                        .code())
                .isEqualTo("invalid_oidc_code");
        assertThat(browser.exchange(outcome).status()).as("not used up").isEqualTo(200);
    }

    @Test
    void twoFirstSignInsAtOnceMakeOneAccount() {
        String email = ApiClient.address();
        String name = "p" + UUID.randomUUID();
        PROVIDER.person(name, Map.of("email", email, "email_verified", true, "groups", "crm-agents"));
        List<String> outcomes = AtOnce.times(2, () -> signIn("corporate", new OidcBrowser(port, name)));

        assertThat(outcomes).allMatch(outcome -> outcome.startsWith("code="));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM users WHERE email = :email")
                        .param("email", email)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aProviderThatRefusesOrIsAwayIsTold() {
        OidcBrowser browser = person(ApiClient.address());
        String back = "http://127.0.0.1:" + port + "/api/v1/auth/oidc/corporate/callback?error=access_denied&state=x";
        HttpResponse<String> away = browser.get("http://127.0.0.1:" + port + "/api/v1/auth/oidc/away/start");

        assertThat(browser.comeBack(back)).isEqualTo("error=provider_refused");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.get("http://127.0.0.1:" + port + "/api/v1/auth/oidc/none/start")
                        .statusCode())
                .isEqualTo(404);
    }
}
