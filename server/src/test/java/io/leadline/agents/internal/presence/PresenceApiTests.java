package io.leadline.agents.internal.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import io.leadline.testing.TestAgent;
import io.leadline.testing.WorkNow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class PresenceApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    private SilentAgents silentAgents;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;
    private TestAgent agent;
    private Instant start;

    @BeforeEach
    void anAgentWhoIsAvailable() {
        clock.advance(Duration.ofMinutes(2));
        start = clock.stop();
        admin = ApiClient.register(port);
        agent = TestAgent.of(admin);
        agent.sets("available");
    }

    private String heartbeat() {
        Answer answer = agent.client().post("/agents/me/heartbeat");
        assertThat(answer.status()).isEqualTo(204);
        return answer.header("X-Agent-Status");
    }

    private void after(int seconds) {
        clock.stopAt(start.plusSeconds(seconds));
        WorkNow.sweep(silentAgents);
    }

    private String status() {
        return admin.get(agent.path() + "/availability").json().path("status").asString();
    }

    private List<JsonNode> history() {
        return Pages.all(admin, agent.path() + "/availability/history", 500);
    }

    private Optional<Instant> written() {
        return jdbc.sql("SELECT last_seen_at FROM agent_presence WHERE tenant_id = :tenant AND agent_id = :agent")
                .param("tenant", admin.tenant())
                .param("agent", agent.id())
                .query(LocalDateTime.class)
                .optional()
                .map(seen -> seen.toInstant(ZoneOffset.UTC));
    }

    @Test
    void ninetySecondsOfSilenceMeanOfflineAsOfTheirEnd() {
        assertThat(heartbeat()).isEqualTo("available");

        after(89);
        assertThat(status()).isEqualTo("available");
        after(97);
        assertThat(status()).isEqualTo("offline");

        JsonNode last = history().getFirst();
        assertThat(last.path("reason").asString()).isEqualTo("heartbeat_lost");
        assertThat(last.path("started_at").asString())
                .isEqualTo(start.plusSeconds(90).toString());
        assertThat(last.path("changed_by").isNull()).isTrue();
        assertThat(written()).isEmpty();
    }

    @Test
    void aHeartbeatKeepsTheAgentThereAndBringsNobodyBack() {
        heartbeat();
        clock.stopAt(start.plusSeconds(60));
        assertThat(heartbeat()).isEqualTo("available");
        after(149);
        assertThat(status()).isEqualTo("available");

        after(151);
        assertThat(heartbeat()).isEqualTo("offline");
        assertThat(status()).isEqualTo("offline");

        agent.sets("available");
        assertThat(heartbeat()).isEqualTo("available");
        assertThat(written()).isPresent();
    }

    @Test
    void whoNeverSentAHeartbeatIsNotWatched() {
        after(800);
        assertThat(status()).isEqualTo("available");
    }

    @Test
    void whoWentOfflineAndCameBackIsWatchedFromTheNextHeartbeatOn() {
        heartbeat();
        agent.sets("offline");
        assertThat(written()).isEmpty();
        agent.sets("available");

        after(500);
        assertThat(status()).isEqualTo("available");
        heartbeat();
        after(591);
        assertThat(status()).isEqualTo("offline");
    }

    @Test
    void theDatabaseIsWrittenAtMostEveryThirtySecondsAndStillTheSecondCounts() {
        heartbeat();
        for (int second = 5; second < 30; second += 5) {
            clock.stopAt(start.plusSeconds(second));
            heartbeat();
        }
        assertThat(written()).contains(start);

        after(114);
        assertThat(status()).isEqualTo("available");
        after(115);
        assertThat(status()).isEqualTo("offline");
        assertThat(history().getFirst().path("started_at").asString())
                .isEqualTo(start.plusSeconds(115).toString());
    }

    @Test
    void aHeartbeatThirtySecondsLaterIsWritten() {
        heartbeat();
        clock.stopAt(start.plusSeconds(30));
        heartbeat();

        assertThat(written()).contains(start.plusSeconds(30));
    }

    @Test
    void whatTheAgentSetsCountsAsASignOfLife() {
        heartbeat();
        clock.stopAt(start.plusSeconds(80));
        agent.sets("away");

        after(169);
        assertThat(status()).isEqualTo("away");
        after(170);
        assertThat(status()).isEqualTo("offline");
    }

    @Test
    void theEndNeverLiesBeforeWhatASupervisorSetMeanwhile() {
        heartbeat();
        clock.stopAt(start.plusSeconds(95));
        admin.put(agent.path() + "/availability", Map.of("status", "in_meeting"));

        after(99);

        List<JsonNode> history = history();
        assertThat(Pages.texts(history, "state")).containsExactly("offline", "in_meeting", "available", "offline");
        assertThat(history.getFirst().path("started_at").asString())
                .isEqualTo(start.plusSeconds(95).toString());
        assertThat(history.get(1).path("ended_at").asString())
                .isEqualTo(start.plusSeconds(95).toString());
    }

    @Test
    void aHeartbeatOfWhoIsOfflineWatchesNobody() {
        agent.sets("offline");

        assertThat(heartbeat()).isEqualTo("offline");
        assertThat(written()).isEmpty();
    }
}
