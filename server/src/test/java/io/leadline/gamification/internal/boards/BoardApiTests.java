package io.leadline.gamification.internal.boards;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.TestAgent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class BoardApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;
    private ApiClient first;
    private ApiClient second;
    private ApiClient third;

    @BeforeEach
    void threePeople() {
        admin = ApiClient.register(port);
        first = admin.member(Role.AGENT);
        second = admin.member(Role.AGENT);
        third = admin.member(Role.AGENT);
    }

    private void award(ApiClient to, int points) {
        Answer given = admin.post(
                "/gamification/awards", Map.of("user_id", to.userId(), "points", points, "reason", "Well done"));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
    }

    private static JsonNode board(ApiClient reader, String query) {
        Answer read = reader.get("/gamification/leaderboard" + query);
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        return read.json();
    }

    private static List<Long> numbers(JsonNode board, String field) {
        return board.path("items")
                .valueStream()
                .map(place -> place.path(field).asLong())
                .toList();
    }

    @Test
    void whoHasTheSameSharesAPlaceAndTheNextIsLeftOut() {
        award(first, 50);
        award(second, 50);
        award(third, 20);

        JsonNode board = board(third, "?period=day");

        assertThat(numbers(board, "rank")).containsExactly(1L, 1L, 3L);
        assertThat(numbers(board, "points")).containsExactly(50L, 50L, 20L);
        assertThat(board.path("me").path("rank").asLong()).isEqualTo(3);
        assertThat(board.path("items").path(2).path("me").asBoolean()).isTrue();
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEndedAlsoAmongEquals() {
        award(first, 50);
        award(second, 50);
        award(third, 50);

        JsonNode one = board(first, "?limit=2");
        JsonNode two = board(first, "?limit=2&cursor=" + one.path("next_cursor").asString());

        assertThat(numbers(one, "rank")).containsExactly(1L, 1L);
        assertThat(numbers(two, "rank")).containsExactly(1L);
        assertThat(numbers(two, "user_id")).doesNotContainAnyElementsOf(numbers(one, "user_id"));
        assertThat(two.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void whoHidesIsNotListedAndTheOthersMoveUp() {
        award(first, 50);
        award(second, 20);
        first.put("/gamification/me/visibility", Map.of("visibility", "hidden"));

        JsonNode board = board(second, "");

        assertThat(numbers(board, "user_id")).containsExactly(second.userId());
        assertThat(numbers(board, "rank")).containsExactly(1L);
        assertThat(board(first, "").path("me").isNull()).isTrue();
        assertThat(second.get("/gamification/people/" + first.userId()).status())
                .isEqualTo(404);
        assertThat(admin.get("/gamification/people/" + first.userId()).status()).isEqualTo(200);
    }

    @Test
    void whoIsAnonymousKeepsThePlaceAndHasANameForSupervisorsAlone() {
        award(first, 50);
        first.put("/gamification/me/visibility", Map.of("visibility", "anonymous"));

        JsonNode forOthers = board(second, "").path("items").path(0);
        assertThat(forOthers.path("points").asLong()).isEqualTo(50);
        assertThat(forOthers.path("user_id").isNull()).isTrue();
        assertThat(forOthers.path("name").isNull()).isTrue();
        assertThat(board(admin, "").path("items").path(0).path("user_id").asLong())
                .isEqualTo(first.userId());
        assertThat(board(first, "").path("items").path(0).path("me").asBoolean())
                .isTrue();
        assertThat(second.get("/gamification/people/" + first.userId()).status())
                .isEqualTo(404);
    }

    @Test
    void aTeamsBoardHasItsPeopleAlone() {
        long team =
                admin.post("/teams", Map.of("name", "North")).json().path("id").asLong();
        TestAgent.of(admin, first, Map.of("team_id", team));
        TestAgent.of(admin, second, Map.of());
        award(second, 50);
        award(first, 20);

        JsonNode board = board(third, "?team_id=" + team);

        assertThat(numbers(board, "user_id")).containsExactly(first.userId());
        assertThat(numbers(board, "rank")).containsExactly(1L);
    }

    @Test
    void whoLeavesLeavesTheBoards() {
        award(first, 50);
        award(second, 20);

        admin.delete("/tenant/members/" + first.userId());

        assertThat(numbers(board(second, ""), "user_id")).containsExactly(second.userId());
    }

    @Test
    void onTheBoardOfAllTimeAPlaceIsComparedWithYesterdays() {
        award(first, 50);

        JsonNode place = board(first, "?period=all").path("items").path(0);

        assertThat(place.path("rank").asLong()).isEqualTo(1);
        assertThat(place.path("previous_rank").isNull()).isTrue();
        assertThat(place.path("change").isNull()).isTrue();
    }
}
