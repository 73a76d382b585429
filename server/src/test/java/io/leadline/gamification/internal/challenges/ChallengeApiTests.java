package io.leadline.gamification.internal.challenges;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import io.leadline.testing.TestAgent;
import io.leadline.testing.WorkNow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class ChallengeApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private ChallengeWorker worker;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;
    private ApiClient agent;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Map<String, Object> fields(String scope, long goal) {
        return new HashMap<>(Map.of(
                "name",
                "Sprint",
                "description",
                "Run",
                "scope",
                scope,
                "metric",
                "points",
                "goal",
                goal,
                "starts_on",
                today().toString(),
                "ends_on",
                today().toString(),
                "prize_points",
                30));
    }

    private long challenge(String scope, long goal) {
        return admin.post("/gamification/challenges", fields(scope, goal))
                .json()
                .path("id")
                .asLong();
    }

    private void award(ApiClient to, int points) {
        admin.post("/gamification/awards", Map.of("user_id", to.userId(), "points", points, "reason", "Well done"));
    }

    private static long points(ApiClient person) {
        return person.get("/gamification/me").json().path("points").asLong();
    }

    private ApiClient tomorrow(ApiClient person) {
        clock.advance(Duration.ofDays(1));
        return person.login(person.email(), ApiClient.PASSWORD);
    }

    @Test
    void whoReachesTheGoalWinsThePrizeOnceHoweverManyEndIt() {
        ApiClient other = admin.member(Role.AGENT);
        long id = challenge("individual", 50);
        award(agent, 50);
        award(other, 49);
        assertThat(agent.get("/gamification/challenges/" + id)
                        .json()
                        .path("value")
                        .asLong())
                .isEqualTo(50);
        ApiClient later = tomorrow(agent);

        AtOnce.times(8, () -> {
            WorkNow.sweep(worker);
            return true;
        });

        JsonNode ended = later.get("/gamification/challenges/" + id).json();
        assertThat(ended.path("status").asString()).isEqualTo("ended");
        assertThat(ended.path("won").asBoolean()).isTrue();
        assertThat(ended.path("winners").asLong()).isEqualTo(1);
        assertThat(points(later)).isEqualTo(80);
        assertThat(points(other.login(other.email(), ApiClient.PASSWORD))).isEqualTo(49);
    }

    @Test
    void aTeamReachesItTogetherAndEachOfThemWins() {
        long team =
                admin.post("/teams", Map.of("name", "North")).json().path("id").asLong();
        ApiClient second = admin.member(Role.AGENT);
        TestAgent.of(admin, agent, Map.of("team_id", team));
        TestAgent.of(admin, second, Map.of("team_id", team));
        long id = challenge("team", 50);
        award(agent, 45);
        award(second, 5);
        assertThat(admin.get("/gamification/challenges/" + id + "/standings")
                        .json()
                        .path("items")
                        .path(0)
                        .path("value")
                        .asLong())
                .isEqualTo(50);
        ApiClient later = tomorrow(agent);

        WorkNow.sweep(worker);

        assertThat(points(later)).isEqualTo(75);
        assertThat(points(second.login(second.email(), ApiClient.PASSWORD))).isEqualTo(35);
    }

    @Test
    void itIsNotOverOnItsLastDay() {
        long id = challenge("individual", 1);
        WorkNow.sweep(worker);

        assertThat(agent.get("/gamification/challenges/" + id)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("active");
    }

    @Test
    void datesThatCannotBeAreRefused() {
        Map<String, Object> reversed = fields("team", 5);
        reversed.put("ends_on", today().minusDays(1).toString());
        Map<String, Object> streak = fields("team", 5);
        streak.put("metric", "streak_days");

        assertThat(admin.post("/gamification/challenges", reversed).code()).isEqualTo("validation_failed");
        assertThat(admin.post("/gamification/challenges", streak).code()).isEqualTo("validation_failed");
    }
}
