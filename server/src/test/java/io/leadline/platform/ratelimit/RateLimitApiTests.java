package io.leadline.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@ApiTest
@TestPropertySource(
        properties = {
            "leadline.rate-limits.user=20/1m",
            "leadline.rate-limits.api-key=10/1m",
            "leadline.rate-limits.tenant=30/1m",
            "leadline.rate-limits.address=60/1m",
            "leadline.trusted-proxies="
        })
class RateLimitApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private Duration later = Duration.ZERO;
    private ApiClient admin;
    private ApiClient colleague;

    @BeforeAll
    void twoMembers() {
        admin = ApiClient.register(port);
        colleague = admin.member(Role.SUPERVISOR);
    }

    @BeforeEach
    void allBudgetsAreFull() {
        // Later than the test before, and still within the life of an access token.
        later = later.plusMinutes(2);
        clock.stopAt(clock.instant().plus(later));
    }

    @Test
    void everyAnswerTellsWhatIsLeft() {
        Answer answer = admin.get("/leads");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"user\";q=20;w=60, \"tenant\";q=30;w=60");
        assertThat(answer.header("RateLimit")).matches("\"user\";r=\\d+;t=\\d+, \"tenant\";r=\\d+;t=\\d+");
    }

    @Test
    void aPersonWhoCallsTooOftenWaitsAndNobodyElse() {
        ApiClient busy = admin.member(Role.VIEWER);
        for (int left = 19; left >= 0; left--) {
            Answer answer = busy.get("/auth/me");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit")).startsWith("\"user\";r=" + left + ";t=");
        }

        Answer refused = busy.get("/auth/me");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("rate_limited");
        assertThat(refused.header("Retry-After")).isEqualTo("3");
        assertThat(refused.header("RateLimit")).isEqualTo("\"user\";r=0;t=60");
        assertThat(colleague.get("/auth/me").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(3));
        assertThat(busy.get("/auth/me").status()).isEqualTo(200);
        assertThat(busy.get("/auth/me").status()).isEqualTo(429);
    }

    @Test
    void refusedCallsCountToo() {
        ApiClient other = ApiClient.register(port);
        for (int i = 0; i < 20; i++) {
            assertThat(other.withTenant(admin.tenant()).get("/leads").status()).isEqualTo(403);
        }

        assertThat(other.get("/leads").status()).isEqualTo(429);
    }

    @Test
    void theMembersOfATenantShareItsBudgetWhichStrangersCannotSpend() {
        ApiClient first = ApiClient.register(port);
        ApiClient second = first.member(Role.VIEWER);
        ApiClient stranger = ApiClient.register(port);
        for (int i = 0; i < 15; i++) {
            stranger.withTenant(first.tenant()).get("/leads");
        }
        for (int i = 0; i < 15; i++) {
            assertThat(first.get("/leads").status()).isEqualTo(200);
        }
        for (int i = 0; i < 14; i++) {
            assertThat(second.get("/leads").status()).isEqualTo(200);
        }

        Answer refused = second.get("/leads");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("detail").asString()).contains("tenant");
        assertThat(second.get("/auth/me").status()).as("about the person alone").isEqualTo(200);
    }

    @Test
    void aKeyHasABudgetOfItsOwn() {
        String text = admin.post(
                        "/tenant/api-keys", Map.of("name", "CRM", "role", "viewer", "scopes", List.of("*:read")))
                .json()
                .get("key")
                .asString();
        ApiClient key = admin.withToken(text);
        for (int i = 0; i < 10; i++) {
            assertThat(key.get("/leads").header("RateLimit")).startsWith("\"api-key\"");
        }

        assertThat(key.get("/leads").status()).isEqualTo(429);
        assertThat(admin.get("/leads").status()).isEqualTo(200);
    }

    @Test
    void anAddressIsCountedWhereNobodySignsInAndForBadTokens() {
        ApiClient nobody = ApiClient.nobody(port);
        Map<String, Object> wrong = Map.of("refresh_token", "none");
        for (int i = 0; i < 30; i++) {
            assertThat(nobody.post("/auth/refresh", wrong).status()).isEqualTo(401);
            assertThat(admin.withToken("garbage").get("/leads").status()).isEqualTo(401);
        }

        assertThat(nobody.post("/auth/refresh", wrong).status()).isEqualTo(429);
        Answer guessed = admin.withToken("garbage").get("/leads");
        assertThat(guessed.status()).isEqualTo(429);
        assertThat(guessed.header("Retry-After")).isEqualTo("1");
        assertThat(admin.get("/leads").status()).as("who is signed in goes on").isEqualTo(200);
    }

    @Test
    void nobodyGetsAnotherBudgetByClaimingAnotherAddress() {
        ApiClient nobody = ApiClient.nobody(port);
        for (int i = 0; i < 60; i++) {
            Answer refused = nobody.sendJson(
                    "POST", "/auth/refresh", "{\"refresh_token\":\"none\"}", "X-Forwarded-For", "203.0.113." + i);
            assertThat(refused.status()).isEqualTo(401);
        }

        assertThat(nobody.sendJson(
                                "POST",
                                "/auth/refresh",
                                "{\"refresh_token\":\"none\"}",
                                "X-Forwarded-For",
                                "203.0.113.99")
                        .status())
                .isEqualTo(429);
    }
}
