package io.leadline.identity.internal.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class RefreshTokenApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient person;

    @BeforeEach
    void aPerson() {
        person = ApiClient.register(port);
    }

    @Test
    void aRefreshTokenIsTradedForNewTokensOfTheSamePerson() {
        Answer refreshed = refresh(person.refreshToken());

        assertThat(refreshed.status()).isEqualTo(200);
        ApiClient renewed = person.as(refreshed.json());
        assertThat(renewed.userId()).isEqualTo(person.userId());
        assertThat(renewed.refreshToken()).isNotEqualTo(person.refreshToken());
        assertThat(renewed.get("/leads").status()).isEqualTo(200);
        assertThat(refresh(renewed.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void aSecondUseEndsTheSessionAndItsAccessTokensAtOnce() {
        ApiClient renewed = person.as(refresh(person.refreshToken()).json());
        assertThat(renewed.get("/leads").status()).isEqualTo(200);

        Answer reused = refresh(person.refreshToken());

        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.code()).isEqualTo("refresh_token_reused");
        assertThat(renewed.get("/leads").status()).isEqualTo(401);
        assertThat(person.get("/leads").status()).isEqualTo(401);
        assertThat(refresh(renewed.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void aSecondUseLeavesThePersonsOtherSessionsAlone() {
        ApiClient elsewhere = person.login(person.email(), ApiClient.PASSWORD);
        refresh(person.refreshToken());
        refresh(person.refreshToken());

        assertThat(elsewhere.get("/leads").status()).isEqualTo(200);
    }

    @Test
    void ofTwoUsesAtOnceAtMostOneSucceeds() {
        for (int round = 0; round < 5; round++) {
            ApiClient someone = person.login(person.email(), ApiClient.PASSWORD);
            List<Answer> answers = AtOnce.times(2, () -> refresh(someone.refreshToken()));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 401);
        }
    }

    @Test
    void aTokenNobodyIssuedIsRefused() {
        Answer unknown = refresh("bm90IG9uZSBvZiBvdXJz");

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.code()).isEqualTo("invalid_refresh_token");
        assertThat(person.post("/auth/refresh", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void aRefreshTokenLivesThirtyDaysAndASessionNinety() {
        clock.advance(Duration.ofDays(29));
        ApiClient later = person.as(refresh(person.refreshToken()).json());
        clock.advance(Duration.ofDays(29));
        ApiClient muchLater = person.as(refresh(later.refreshToken()).json());
        assertThat(muchLater.get("/leads").status()).isEqualTo(200);

        clock.advance(Duration.ofDays(31));
        assertThat(refresh(muchLater.refreshToken()).code()).isEqualTo("invalid_refresh_token");
    }

    private Answer refresh(String token) {
        return ApiClient.nobody(port).post("/auth/refresh", Map.of("refresh_token", token));
    }
}
