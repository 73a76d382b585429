package io.leadline.agents.internal.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.agents.AgentState;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import io.leadline.testing.TestAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class AvailabilityApiTests {
    private static final String OWN = "/agents/me/availability";

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;
    private TestAgent agent;

    @BeforeEach
    void aTenantWithAnAgent() {
        admin = ApiClient.register(port);
        agent = TestAgent.of(admin);
    }

    /** The clock stops, and the agent's history begins then. */
    private void begin(Instant instant) {
        clock.stopAt(instant);
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
        agent = TestAgent.of(admin);
    }

    private void later(Duration duration) {
        clock.advance(duration);
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
        agent = agent.signedInAgain();
    }

    private List<JsonNode> history() {
        return Pages.all(
                admin, agent.path() + "/availability/history?from=2027-05-01T00:00:00Z&to=2027-12-31T00:00:00Z", 2);
    }

    @ParameterizedTest
    @EnumSource(AgentState.class)
    void anAgentSetsEveryStateAndASupervisorToo(AgentState state) {
        Map<String, Object> wanted = new HashMap<>(Map.of("status", state.wireName()));
        if (state == AgentState.ON_BREAK) {
            wanted.put("break_reason", "Lunch");
        }

        assertThat(agent.sets(wanted).path("status").asString()).isEqualTo(state.wireName());
        ApiClient supervisor = admin.member(Role.SUPERVISOR);
        Answer set = supervisor.put(agent.path() + "/availability", wanted);

        assertThat(set.status()).isEqualTo(200);
        assertThat(agent.availability().path("status").asString()).isEqualTo(state.wireName());
    }

    @Test
    void whoIsNoAgentHasNoAvailability() {
        assertThat(admin.get(OWN).status()).isEqualTo(404);
        assertThat(admin.put(OWN, Map.of("status", "available")).code()).isEqualTo("not_found");
        assertThat(admin.post("/agents/me/heartbeat").status()).isEqualTo(404);
    }

    @Test
    void anAgentSetsNobodyElse() {
        TestAgent other = TestAgent.of(admin);

        assertThat(agent.client()
                        .put(other.path() + "/availability", Map.of("status", "offline"))
                        .code())
                .isEqualTo("forbidden");
    }

    @Test
    void theHistoryTellsWhoSetWhatAndWhy() {
        begin(Instant.parse("2027-05-04T08:00:00Z"));
        later(Duration.ofMinutes(1));
        agent.sets("available");
        later(Duration.ofMinutes(30));
        admin.put(agent.path() + "/availability", Map.of("status", "in_meeting"));

        List<JsonNode> history = history();

        assertThat(Pages.texts(history, "state")).containsExactly("in_meeting", "available", "offline");
        assertThat(Pages.texts(history, "reason")).containsExactly("supervisor", "manual", "created");
        assertThat(history.get(0).path("changed_by").asLong()).isEqualTo(admin.userId());
        assertThat(history.get(1).path("changed_by").asLong())
                .isEqualTo(agent.client().userId());
        assertThat(history.get(1).path("seconds").asLong()).isEqualTo(1800);
        assertThat(history.get(1).path("ended_at")).isEqualTo(history.get(0).path("started_at"));
        assertThat(history.get(0).path("ended_at").isNull()).isTrue();
    }

    @Test
    void theSameStateAgainChangesNothingButWhetherLeadsAreAccepted() {
        agent.sets("available");
        JsonNode before = agent.availability();

        assertThat(agent.sets("available").path("since")).isEqualTo(before.path("since"));
        JsonNode closed = agent.sets(Map.of("status", "available", "is_accepting_leads", false));
        assertThat(closed.path("is_accepting_leads").asBoolean()).isFalse();
        assertThat(agent.sets("available").path("is_accepting_leads").asBoolean())
                .isFalse();
        JsonNode open = agent.sets(Map.of("status", "available", "is_accepting_leads", true));
        assertThat(open.path("is_accepting_leads").asBoolean()).isTrue();

        assertThat(open.path("since")).isEqualTo(before.path("since"));
        assertThat(Pages.all(admin, agent.path() + "/availability/history", 500))
                .hasSize(2);
    }

    @Test
    void anotherReasonIsAnotherBreak() {
        agent.takesBreak("Lunch");
        agent.takesBreak("Short break");
        agent.takesBreak("short BREAK");

        List<JsonNode> history = Pages.all(admin, agent.path() + "/availability/history", 500);

        assertThat(Pages.texts(history, "break_reason")).containsExactly("Short break", "Lunch", "");
    }

    @Test
    void onlyWhoIsAvailableAcceptsLeads() {
        agent.sets("available");

        assertThat(agent.sets("away").path("is_accepting_leads").asBoolean()).isFalse();
        Answer refused = agent.client().put(OWN, Map.of("status", "away", "is_accepting_leads", true));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("is_accepting_leads");
        assertThat(agent.sets("available").path("is_accepting_leads").asBoolean())
                .isTrue();
    }

    @Test
    void aMemberWhoseRoleFellBelowAgentCanOnlyBeOffline() {
        agent.sets("available");
        admin.patch("/tenant/members/" + agent.client().userId(), Map.of("role", "viewer"));

        assertThat(agent.client().put(OWN, Map.of("status", "away")).code()).isEqualTo("forbidden");
        assertThat(admin.put(agent.path() + "/availability", Map.of("status", "away"))
                        .code())
                .isEqualTo("agent_inactive");
        assertThat(admin.put(agent.path() + "/availability", Map.of("status", "offline"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aClockThatIsTurnedBackLeavesNoGapAndNoOverlap() {
        begin(Instant.parse("2027-05-04T08:00:00Z"));
        agent.sets("available");
        later(Duration.ofMinutes(-10));
        agent.sets("away");
        later(Duration.ofMinutes(20));
        agent.sets("offline");

        List<JsonNode> history = history().reversed();

        assertThat(Pages.texts(history, "state")).containsExactly("offline", "available", "away", "offline");
        for (int i = 0; i + 1 < history.size(); i++) {
            assertThat(history.get(i).path("ended_at"))
                    .isEqualTo(history.get(i + 1).path("started_at"));
        }
        assertThat(history.get(2).path("seconds").asLong()).isEqualTo(600);
    }

    @Test
    void timesAreSummedWithinTheWindowByStateAndByReason() {
        begin(Instant.parse("2027-05-04T08:00:00Z"));
        agent.sets("available");
        later(Duration.ofHours(2));
        agent.takesBreak("Short break");
        later(Duration.ofMinutes(15));
        agent.sets("available");
        later(Duration.ofMinutes(105));
        agent.takesBreak("Lunch");
        later(Duration.ofHours(1));
        agent.takesBreak("Short break");
        later(Duration.ofMinutes(10));

        JsonNode whole = admin.get(
                        agent.path() + "/availability/history?from=2027-05-04T08:00:00Z&to=2027-05-05T00:00:00Z")
                .json();
        JsonNode part = admin.get(
                        agent.path() + "/availability/history?from=2027-05-04T09:59:00Z&to=2027-05-04T10:01:00Z")
                .json();

        assertThat(whole.path("to").asString()).isEqualTo("2027-05-04T13:10:00Z");
        assertThat(whole.path("seconds_in_state").path("available").asLong()).isEqualTo(3 * 3600 + 45 * 60);
        assertThat(whole.path("seconds_in_state").path("on_break").asLong()).isEqualTo(85 * 60);
        assertThat(whole.path("paid_break_seconds").asLong()).isEqualTo(25 * 60);
        assertThat(whole.path("unpaid_break_seconds").asLong()).isEqualTo(3600);
        assertThat(whole.path("breaks").path(1).path("break_reason").asString()).isEqualTo("Short break");
        assertThat(whole.path("breaks").path(1).path("times").asLong()).isEqualTo(2);
        assertThat(part.path("seconds_in_state").path("available").asLong()).isEqualTo(60);
        assertThat(part.path("seconds_in_state").path("on_break").asLong()).isEqualTo(60);
        assertThat(part.path("items")).hasSize(2);
        assertThat(part.path("items").path(1).path("seconds").asLong()).isEqualTo(60);
    }

    @Test
    void timesAreExactToTheMicrosecondBeforeTheyAreSummed() {
        begin(Instant.parse("2027-05-04T08:00:00.600001Z"));
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMillis(500));
            agent.sets(i % 2 == 0 ? "away" : "available");
        }
        clock.advance(Duration.ofMillis(500));

        JsonNode times = admin.get(
                        agent.path() + "/availability/history?from=2027-05-04T08:00:00Z&to=2027-05-05T00:00:00Z")
                .json()
                .path("seconds_in_state");

        assertThat(times.path("away").asLong()).isEqualTo(1);
        assertThat(times.path("available").asLong()).isEqualTo(1);
    }

    @Test
    void agentsReadTheirOwnHistoryAndSupervisorsEverybodys() {
        TestAgent other = TestAgent.of(admin);
        String history = agent.path() + "/availability/history";

        assertThat(agent.client().get(history).status()).isEqualTo(200);
        assertThat(other.client().get(history).code()).isEqualTo("forbidden");
        assertThat(admin.member(Role.VIEWER).get(history).code()).isEqualTo("forbidden");
        assertThat(admin.member(Role.SUPERVISOR).get(history).status()).isEqualTo(200);
    }

    @Test
    void windowsThatMakeNoSenseAreRefused() {
        for (String window : List.of(
                "?from=2027-05-05T00:00:00Z&to=2027-05-04T00:00:00Z",
                "?from=2027-05-05T00:00:00Z&to=2027-05-05T00:00:00Z",
                "?from=2025-05-05T00:00:00Z&to=2027-05-05T00:00:00Z",
                "?from=1950-05-05T00:00:00Z",
                "?to=2500-05-05T00:00:00Z")) {
            Answer refused = admin.get(agent.path() + "/availability/history" + window);
            assertThat(refused.status()).as(window).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("invalid_parameter");
        }
    }

    @Test
    void theAuditTrailTellsWhoSetTheStateOfWhom() {
        ApiClient supervisor = admin.member(Role.SUPERVISOR);
        supervisor.put(agent.path() + "/availability", Map.of("status", "in_meeting"));
        agent.sets("available");

        List<JsonNode> entries = Pages.all(
                admin,
                "/audit-logs?entity_type=agent&entity_id=" + agent.id() + "&action=agent.availability_changed",
                10);

        assertThat(entries).hasSize(2);
        assertThat(entries)
                .extracting(entry -> entry.path("user_id").asLong())
                .containsExactlyInAnyOrder(agent.client().userId(), supervisor.userId());
        assertThat(entries).extracting(JsonNode::toString).anyMatch(entry -> entry.contains("in_meeting"));
    }
}
