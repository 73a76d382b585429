package io.leadline.activities.internal.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.LeadBody;
import io.leadline.testing.MutableClock;
import io.leadline.testing.TestAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class LoggedOutcomeApiTests {
    private static final Instant NOW = Instant.parse("2031-05-06T10:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;
    private ApiClient agent;
    private final Map<String, Long> outcomes = new HashMap<>();
    private long lead;
    private int numbers;

    @BeforeAll
    void aTenant() {
        clock.stopAt(NOW);
        admin = ApiClient.register(port);
        agent = TestAgent.of(admin).client();
        admin.get("/call-outcomes")
                .json()
                .path("items")
                .forEach(one -> outcomes.put(
                        one.path("label").asString(), one.path("id").asLong()));
    }

    @BeforeEach
    void theLead() {
        clock.stopAt(NOW);
        lead = newLead();
    }

    /** With a number of its own: one number is called or not, whatever lead has it. */
    private long newLead() {
        numbers++;
        return LeadBody.aWebsiteLead()
                .with("phone", "+1650253" + (1000 + numbers))
                .createdBy(admin);
    }

    private JsonNode lead() {
        return admin.get("/leads/" + lead).json();
    }

    private JsonNode call(String outcome) {
        Answer logged = agent.post(
                "/leads/" + lead + "/activities", Map.of("activity_type", "call", "outcome_id", outcomes.get(outcome)));
        assertThat(logged.status()).as(logged.body()).isEqualTo(201);
        clock.advance(Duration.ofSeconds(1));
        return logged.json();
    }

    private Answer correct(ApiClient who, JsonNode call, String outcome) {
        return who.put(
                "/leads/" + lead + "/activities/" + call.path("id").asLong() + "/outcome",
                Map.of("outcome_id", outcomes.get(outcome)));
    }

    private List<String> timeline() {
        return admin.get("/leads/" + lead + "/activities")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("activity_type").asString() + " "
                        + item.path("outcome").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Interested, contact, qualified, 2031-05-07T09:00:00Z, false",
        "Call back, callback, contacted, 2031-05-07T09:00:00Z, false",
        "No answer, no_contact, new,, false",
        "Left message, no_contact, new,, false",
        "Busy, no_contact, new, 2031-05-06T11:00:00Z, false",
        "Not interested, refusal, lost,, false",
        "Meeting booked, success, qualified,, false",
        "Converted, success, converted,, false",
        "Wrong number, bad_number, new,, false",
        "Do not call, do_not_call, lost,, true"
    })
    void anOutcomeMovesTheLeadAndPlansItsFollowUp(
            String outcome, String meaning, String status, String followUp, boolean doNotCall) {
        JsonNode call = call(outcome);

        assertThat(call.path("outcome").asString()).isEqualTo(outcome);
        assertThat(call.path("outcome_meaning").asString()).isEqualTo(meaning);
        assertThat(lead().path("status").asString()).isEqualTo(status);
        assertThat(lead().path("assigned_agent_id").asLong()).isEqualTo(agent.userId());
        assertThat(lead().path("do_not_call").asBoolean()).isEqualTo(doNotCall);
        assertThat(lead().path("next_follow_up_at").asString(null)).isEqualTo(followUp);
    }

    @Test
    void aLeadThatHasAnAgentKeepsThemAndAClosedOneStaysAsItIs() {
        admin.patch("/leads/" + lead, Map.of("assigned_agent_id", admin.userId(), "status", "lost"));

        call("Interested");

        assertThat(lead().path("status").asString()).isEqualTo("lost");
        assertThat(lead().path("assigned_agent_id").asLong()).isEqualTo(admin.userId());
        assertThat(lead().path("next_follow_up_at").isNull()).isTrue();
    }

    @Test
    void aLeadThatIsFurtherOnDoesNotGoBack() {
        admin.patch("/leads/" + lead, Map.of("status", "qualified"));

        call("Call back");

        assertThat(lead().path("status").asString()).isEqualTo("qualified");
    }

    @Test
    void aFollowUpThatIsGivenReplacesThePreset() {
        agent.post(
                "/leads/" + lead + "/activities",
                Map.of(
                        "activity_type",
                        "call",
                        "outcome_id",
                        outcomes.get("Call back"),
                        "next_follow_up",
                        "2031-06-01T08:00:00Z"));

        assertThat(lead().path("next_follow_up_at").asString()).isEqualTo("2031-06-01T08:00:00Z");
    }

    @Test
    void aCallCompletesTheFollowUpThatIsDueAndLeavesALaterOne() {
        admin.patch("/leads/" + lead, Map.of("next_follow_up_at", "2031-05-06T12:00:00Z"));
        call("No answer");
        JsonNode done =
                admin.get("/tasks?view=completed&lead_id=" + lead).json().path("items");
        assertThat(done.size()).isEqualTo(1);
        assertThat(done.path(0).path("outcome").asString()).isEqualTo("No answer");
        assertThat(lead().path("next_follow_up_at").isNull()).isTrue();

        admin.patch("/leads/" + lead, Map.of("next_follow_up_at", "2031-05-20T12:00:00Z"));
        call("No answer");

        assertThat(lead().path("next_follow_up_at").asString()).isEqualTo("2031-05-20T12:00:00Z");
    }

    @Test
    void aCorrectionLeavesEverythingAsIfTheCallHadBeenLoggedSo() {
        JsonNode call = call("Converted");
        assertThat(lead().path("status").asString()).isEqualTo("converted");

        Answer corrected = correct(agent, call, "No answer");

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.json().path("version").asLong()).isEqualTo(1);
        assertThat(timeline()).containsExactly("assignment ", "call No answer");
        assertThat(lead().path("status").asString()).isEqualTo("new");
        assertThat(conversionsToday()).isZero();
        JsonNode kept = admin.get("/leads/" + lead + "/score").json();
        long other = newLead();
        agent.post(
                "/leads/" + other + "/activities",
                Map.of(
                        "activity_type",
                        "call",
                        "outcome_id",
                        outcomes.get("No answer"),
                        "activity_date",
                        call.path("activity_date").asString()));
        assertThat(kept.path("engagement_score"))
                .isEqualTo(admin.get("/leads/" + other + "/score").json().path("engagement_score"));
    }

    private long conversionsToday() {
        return admin.get("/leads/trend?days=1")
                .json()
                .path("days")
                .path(0)
                .path("converted")
                .asLong();
    }

    @Test
    void aCorrectionMovesTheFollowUpItPlannedAndNoOther() {
        JsonNode call = call("Call back");
        correct(agent, call, "Busy");
        assertThat(lead().path("next_follow_up_at").asString()).startsWith("2031-05-06T11:00");
        assertThat(lead().path("status").asString()).isEqualTo("new");

        admin.patch("/leads/" + lead, Map.of("next_follow_up_at", "2031-07-01T12:00:00Z"));
        correct(agent, call, "No answer");

        assertThat(lead().path("next_follow_up_at").asString()).isEqualTo("2031-07-01T12:00:00Z");
    }

    @Test
    void aLeadThatMovedSinceKeepsItsStatus() {
        JsonNode call = call("Interested");
        admin.patch("/leads/" + lead, Map.of("status", "lost"));
        clock.advance(Duration.ofSeconds(1));

        assertThat(correct(agent, call, "No answer").status()).isEqualTo(200);

        assertThat(lead().path("status").asString()).isEqualTo("lost");
        assertThat(timeline()).contains("call No answer", "status_change qualified", "status_change lost");
    }

    @Test
    void aCallLoggedWithTextAloneGetsAnOutcomeLater() {
        JsonNode call = agent.post(
                        "/leads/" + lead + "/activities", Map.of("activity_type", "call", "outcome", "connected"))
                .json();
        clock.advance(Duration.ofSeconds(1));

        correct(agent, call, "Interested");

        assertThat(lead().path("status").asString()).isEqualTo("qualified");
    }

    @Test
    void agentsCorrectTheirOwnCallsAndOnlySupervisorsAllowCallsAgain() {
        JsonNode call = call("Do not call");
        ApiClient other = TestAgent.of(admin).client();

        assertThat(correct(other, call, "No answer").status()).isEqualTo(403);
        assertThat(correct(agent, call, "No answer").status()).isEqualTo(403);
        assertThat(lead().path("do_not_call").asBoolean()).isTrue();
        assertThat(correct(admin, call, "No answer").status()).isEqualTo(200);
        assertThat(lead().path("do_not_call").asBoolean()).isFalse();
        assertThat(lead().path("status").asString()).isEqualTo("new");
    }

    @Test
    void theDoNotCallMarkIsSetByAgentsAndRemovedBySupervisors() {
        String path = "/leads/" + lead + "/do-not-call";

        assertThat(agent.put(path, Map.of("do_not_call", true)).status()).isEqualTo(200);
        assertThat(agent.put(path, Map.of("do_not_call", false)).status()).isEqualTo(403);
        assertThat(admin.get("/leads/" + lead + "/next-action")
                        .json()
                        .path("kind")
                        .asString())
                .isEqualTo("email");
        ApiClient supervisor = admin.member(Role.SUPERVISOR);
        assertThat(supervisor
                        .put(path, Map.of("do_not_call", false))
                        .json()
                        .path("do_not_call")
                        .asBoolean())
                .isFalse();
        assertThat(admin.get("/leads/" + lead + "/changes").body()).contains("do_not_call");
    }

    @Test
    void aNewLeadWithAMarkedNumberIsMarked() {
        admin.patch("/leads/" + lead, Map.of("phone", "+1 650 253 0077"));
        agent.put("/leads/" + lead + "/do-not-call", Map.of("do_not_call", true));

        long again = LeadBody.aLead().with("phone", "(650) 253-0077").createdBy(admin);

        assertThat(admin.get("/leads/" + again).json().path("do_not_call").asBoolean())
                .isTrue();
    }

    @Test
    void onlyACallHasAnOutcomeOfTheListAndOnlyAnActiveOne() {
        String path = "/leads/" + lead + "/activities";
        Long id = outcomes.get("Busy");

        assertThat(agent.post(path, Map.of("activity_type", "note", "outcome_id", id))
                        .status())
                .isEqualTo(422);
        assertThat(agent.post(path, Map.of("activity_type", "call", "outcome_id", id, "outcome", "connected"))
                        .status())
                .isEqualTo(422);
        assertThat(agent.post(path, Map.of("activity_type", "call", "outcome_id", 999_999_999))
                        .status())
                .isEqualTo(422);
        long note = agent.post(path, Map.of("activity_type", "note", "description", "x"))
                .json()
                .path("id")
                .asLong();
        assertThat(agent.put(path + "/" + note + "/outcome", Map.of("outcome_id", id))
                        .code())
                .isEqualTo("not_a_call");
    }
}
