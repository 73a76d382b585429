package io.leadline.identity.internal.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Browser;
import io.leadline.testing.MutableClock;
import io.leadline.testing.RecordedAudit;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The session of a browser, which keeps its refresh token in a cookie. */
@ApiTest
class BrowserSessionApiTests {
    private static final Duration LATER = Duration.ofSeconds(31);

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RecordedAudit audit;

    private ApiClient admin;
    private Browser browser;
    private ApiClient person;

    @BeforeEach
    void somebodyAtABrowser() {
        admin = ApiClient.register(port);
        browser = new Browser(port);
        person = browser.signIn(admin.email());
    }

    @Test
    void aSignInPutsTheRefreshTokenIntoACookieNoScriptReads() {
        Browser other = new Browser(port);
        HttpResponse<String> answer = other.post(
                "/auth/login", "{\"email\":\"" + admin.email() + "\",\"password\":\"" + ApiClient.PASSWORD + "\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Browser.json(answer).path("refresh_token").isNull()).isTrue();
        assertThat(answer.body()).doesNotContain(other.cookie().substring("leadline_refresh=".length()));
        assertThat(Browser.setCookie(answer))
                .startsWith("leadline_refresh=")
                .contains("; Path=/api/v1/auth;", "; Max-Age=2592000;", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Secure", "Domain");
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
    }

    @Test
    void overHttpsTheCookieIsSecureByNameAndAttribute() {
        Browser secure = Browser.behindHttps(port);
        secure.signIn(admin.email());

        assertThat(secure.cookie()).startsWith("__Secure-leadline_refresh=");
        HttpResponse<String> refreshed = secure.refresh();
        assertThat(refreshed.statusCode()).isEqualTo(200);
        assertThat(Browser.setCookie(refreshed)).contains("; Secure");
        assertThat(secure.withCookie(secure.cookie().substring("__Secure-".length()))
                        .refresh()
                        .statusCode())
                .as("a cookie plain HTTP may have set")
                .isEqualTo(401);
    }

    @Test
    void whoeverSignsOutLeavesNothingBehindInTheBrowser() {
        String everything = "\"cache\", \"storage\"";

        HttpResponse<String> ofBrowser = browser.post("/auth/logout", "");
        Answer ofToken = admin.post("/auth/logout");

        assertThat(ofBrowser.statusCode()).isEqualTo(204);
        assertThat(ofBrowser.headers().firstValue("Clear-Site-Data")).hasValue(everything);
        assertThat(ofToken.header("Clear-Site-Data")).isEqualTo(everything);
        assertThat(admin.post("/auth/logout").header("Clear-Site-Data"))
                .as("somebody without a session empties nobody's browser")
                .isEmpty();
    }

    @Test
    void registeringDoesTheSame() {
        Browser other = new Browser(port);
        HttpResponse<String> answer = other.post(
                "/auth/register", new JsonMapper().writeValueAsString(ApiClient.registration(ApiClient.address())));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Browser.json(answer).path("refresh_token").isNull()).isTrue();
        assertThat(other.refresh().statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieIsTradedForTheNextWithOrWithoutAnEmptyBody() {
        String first = browser.cookie();
        HttpResponse<String> refreshed = browser.refresh();
        String second = browser.cookie();
        HttpResponse<String> again = browser.post("/auth/refresh", "");

        assertThat(refreshed.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(List.of(first, second, browser.cookie())).doesNotHaveDuplicates();
        assertThat(person.as(Browser.json(again)).get("/leads").status()).isEqualTo(200);
        assertThat(Browser.json(again).path("refresh_token").isNull()).isTrue();
    }

    @Test
    void withoutTheHeaderTheCookieCountsForNothing() {
        String before = browser.cookie();

        assertThat(browser.postFromElsewhere("/auth/refresh", "{}").statusCode())
                .isEqualTo(422);
        assertThat(browser.postFromElsewhere("/auth/refresh", "").statusCode()).isBetween(400, 422);
        assertThat(browser.postFromElsewhere("/auth/logout", "").statusCode()).isEqualTo(401);
        assertThat(browser.cookie()).isEqualTo(before);
        assertThat(browser.refresh().statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenInTheBodyBesideTheCookieIsRefused() {
        HttpResponse<String> answer = browser.post("/auth/refresh", "{\"refresh_token\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.refresh().statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusedRefreshTakesTheCookieAway() {
        for (String cookie : List.of("", "leadline_refresh=bm90IG9uZSBvZiBvdXJz", "other=1")) {
            HttpResponse<String> refused = browser.withCookie(cookie).refresh();

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(Browser.json(refused).path("code").asString()).isEqualTo("invalid_refresh_token");
            assertThat(Browser.setCookie(refused))
                    .startsWith("leadline_refresh=;")
                    .contains("Max-Age=0");
        }
    }

    @Test
    void signingOutEndsTheSessionAndTakesTheCookieAwayHoweverOften() {
        String cookie = browser.cookie();
        assertThat(person.get("/leads").status()).isEqualTo(200);

        HttpResponse<String> first = browser.post("/auth/logout", "");
        HttpResponse<String> second = browser.withCookie(cookie).post("/auth/logout", "");
        HttpResponse<String> third = browser.post("/auth/logout", "");

        assertThat(List.of(first, second, third)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(Browser.setCookie(answer)).contains("Max-Age=0");
        });
        assertThat(person.get("/leads").status()).isEqualTo(401);
        assertThat(admin.get("/leads").status()).as("the other session").isEqualTo(200);
        assertThat(audit.of(admin.tenantId(), "user.signed_out")).hasSize(1);
    }

    @Test
    void aReloadWhoseAnswerWasLostGetsInAgain() {
        String before = browser.cookie();
        browser.refresh();
        clock.advance(Duration.ofSeconds(29));

        HttpResponse<String> reloaded = browser.withCookie(before).refresh();

        assertThat(reloaded.statusCode()).isEqualTo(200);
        assertThat(browser.refresh().statusCode()).isEqualTo(200);
        assertThat(person.get("/leads").status()).isEqualTo(200);
    }

    @Test
    void aSecondUseAfterTheLeewayEndsTheSession() {
        String before = browser.cookie();
        browser.refresh();
        clock.advance(LATER);

        HttpResponse<String> reused = browser.withCookie(before).refresh();

        assertThat(reused.statusCode()).isEqualTo(401);
        assertThat(Browser.json(reused).path("code").asString()).isEqualTo("refresh_token_reused");
        assertThat(Browser.setCookie(reused)).contains("Max-Age=0");
        assertThat(browser.refresh().statusCode()).isEqualTo(401);
        assertThat(person.get("/leads").status()).isEqualTo(401);
    }

    @Test
    void aTokenWhoseSuccessorWasUsedEndsTheSessionAtOnce() {
        String before = browser.cookie();
        browser.refresh();
        clock.advance(Duration.ofSeconds(1));
        browser.refresh();

        HttpResponse<String> reused = browser.withCookie(before).refresh();

        assertThat(Browser.json(reused).path("code").asString()).isEqualTo("refresh_token_reused");
        assertThat(browser.refresh().statusCode()).isEqualTo(401);
    }

    @Test
    void aThiefWhoUsedTheLeewayIsFoundOutAtTheNextRefresh() {
        Browser thief = browser.withCookie(browser.cookie());
        browser.refresh();
        assertThat(thief.refresh().statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(14));
        assertThat(browser.refresh().statusCode()).isEqualTo(200);
        clock.advance(LATER);

        assertThat(Browser.json(thief.refresh()).path("code").asString()).isEqualTo("refresh_token_reused");
        assertThat(browser.refresh().statusCode()).isEqualTo(401);
    }

    @Test
    void programsThatSendTheTokenInTheBodyHaveNoLeeway() {
        String token = browser.cookie().substring("leadline_refresh=".length());
        browser.refresh();

        ApiClient.Answer reused = ApiClient.nobody(port).post("/auth/refresh", Map.of("refresh_token", token));

        assertThat(reused.code()).isEqualTo("refresh_token_reused");
        assertThat(browser.refresh().statusCode()).isEqualTo(401);
    }

    @Test
    void thirtyTwoRefreshesAtOnceAllGetInAndAReplayAfterwardsEndsTheSession() {
        String cookie = browser.cookie();
        List<HttpResponse<String>> answers =
                AtOnce.times(32, () -> browser.withCookie(cookie).refresh());

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers).extracting(Browser::setCookie).doesNotHaveDuplicates();
        JsonNode last = Browser.json(answers.getLast());
        assertThat(person.as(last).get("/leads").status()).isEqualTo(200);
        clock.advance(LATER);
        assertThat(browser.withCookie(cookie).refresh().statusCode()).isEqualTo(401);
        assertThat(person.as(last).get("/leads").status()).isEqualTo(401);
    }

    @Test
    void signingInAgainInTheSameBrowserEndsTheSessionBefore() {
        String before = browser.cookie();
        ApiClient renewed = browser.signIn(admin.email());

        assertThat(person.get("/leads").status()).isEqualTo(401);
        assertThat(browser.withCookie(before).refresh().statusCode()).isEqualTo(401);
        assertThat(renewed.get("/leads").status()).isEqualTo(200);
        assertThat(browser.refresh().statusCode()).isEqualTo(200);
    }

    @Test
    void anotherWordInTheHeaderIsRefused() {
        ApiClient.Answer answer = ApiClient.nobody(port)
                .post(
                        "/auth/login",
                        Map.of("email", admin.email(), "password", ApiClient.PASSWORD),
                        "X-Session",
                        "jar");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_parameter");
    }
}
