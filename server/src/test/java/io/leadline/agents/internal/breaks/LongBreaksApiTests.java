package io.leadline.agents.internal.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import io.leadline.testing.TestAgent;
import io.leadline.testing.WorkNow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class LongBreaksApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private LongBreaks longBreaks;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;
    private TestAgent agent;
    private Instant start;

    @BeforeEach
    void anAgentOnAShortBreak() {
        start = clock.stop();
        admin = ApiClient.register(port);
        admin.post("/break-reasons", Map.of("name", "Coffee", "paid", true, "limit_minutes", 5));
        agent = TestAgent.of(admin);
        agent.takesBreak("Coffee");
    }

    private void after(Duration time) {
        clock.stopAt(start.plus(time));
        WorkNow.sweep(longBreaks);
    }

    private static List<JsonNode> told(ApiClient person) {
        return Pages.all(person, "/notifications", 500);
    }

    private static List<JsonNode> awaitTold(ApiClient person, int count) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> told(person), found -> found.size() >= count);
    }

    @Test
    void aBreakOverItsLimitIsToldToTheAgentAndTheFloor() {
        after(Duration.ofMinutes(5));
        assertThat(told(agent.client())).isEmpty();
        after(Duration.ofMinutes(5).plusSeconds(1));

        for (ApiClient person : List.of(agent.client(), admin)) {
            JsonNode entry = awaitTold(person, 1).getFirst();
            assertThat(entry.path("type").asString()).isEqualTo("break_over_limit");
            assertThat(entry.path("entity_ids").path(0).asLong()).isEqualTo(agent.id());
            assertThat(entry.path("facts").path("limit_minutes").asInt()).isEqualTo(5);
            assertThat(entry.path("facts").path("since").asString()).isEqualTo(start.toString());
        }
    }

    @Test
    void itIsToldOnceWhoeverLooksAndTheNextBreakAgain() {
        clock.stopAt(start.plus(Duration.ofMinutes(6)));
        AtOnce.times(6, () -> {
            WorkNow.sweep(longBreaks);
            return true;
        });
        after(Duration.ofMinutes(7));
        assertThat(awaitTold(agent.client(), 1)).hasSize(1);
        agent.client().post("/notifications/read-all");

        agent.sets("available");
        agent.takesBreak("Coffee");
        after(Duration.ofMinutes(14));

        assertThat(awaitTold(agent.client(), 2)).hasSize(2);
    }

    @Test
    void whoCameBackInTimeIsNotTold() {
        clock.stopAt(start.plus(Duration.ofMinutes(4)));
        agent.sets("available");
        after(Duration.ofMinutes(14));

        assertThat(told(agent.client())).isEmpty();
    }
}
