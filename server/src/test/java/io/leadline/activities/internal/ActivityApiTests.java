package io.leadline.activities.internal;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class ActivityApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;
    private long lead;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @BeforeEach
    void theLead() {
        lead = aLead().createdBy(admin);
    }

    @Test
    void aLoggedActivityIsReadBackAsItWasGiven() {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("activity_type", "call");
        call.put("outcome", "connected");
        call.put("description", "Wants a demo \uD83D\uDC4D");
        call.put("activity_date", "2026-01-02T03:04:05.123456Z");
        call.put("duration_minutes", 12);
        call.put("next_action", "send an offer");

        Answer logged = log(call);

        assertThat(logged.status()).isEqualTo(201);
        assertThat(logged.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "lead_id",
                        "activity_type",
                        "agent_id",
                        "previous_agent_id",
                        "outcome",
                        "description",
                        "activity_date",
                        "duration_minutes",
                        "next_action",
                        "next_follow_up",
                        "created_by",
                        "created_at");
        assertThat(logged.json().path("lead_id").asLong()).isEqualTo(lead);
        assertThat(logged.json().path("created_by").asLong()).isEqualTo(admin.userId());
        assertThat(logged.json().path("description").asString()).isEqualTo("Wants a demo \uD83D\uDC4D");
        assertThat(logged.json().path("activity_date").asString()).isEqualTo("2026-01-02T03:04:05.123456Z");
        assertThat(admin.get(timeline()).json().path("items").path(0)).isEqualTo(logged.json());
    }

    @Test
    void theTimelineIsNewestFirstWhateverTheOrderOfArrival() {
        Instant now = clock.stop();
        logNote("second", now.minus(Duration.ofHours(1)));
        logNote("fourth", now);
        logNote("first", now.minus(Duration.ofDays(400)));
        logNote("third, logged first", now.minusSeconds(60));
        logNote("third, logged last", now.minusSeconds(60));

        for (int limit = 1; limit <= 5; limit++) {
            assertThat(Pages.texts(Pages.all(admin, timeline(), limit), "description"))
                    .containsExactly("fourth", "third, logged last", "third, logged first", "second", "first");
        }
    }

    private void logNote(String text, Instant at) {
        log(Map.of("activity_type", "note", "description", text, "activity_date", at.toString()));
    }

    @Test
    void changesOfStatusAndAgentAppearByThemselves() {
        admin.patch("/leads/" + lead, Map.of("status", "contacted", "assigned_agent_id", admin.userId()));
        admin.patch("/leads/" + lead, Map.of("notes", "nothing to see"));

        JsonNode items = admin.get(timeline()).json().path("items");

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.values())
                .extracting(item -> item.path("activity_type").asString())
                .containsExactlyInAnyOrder("status_change", "assignment");
        assertThat(items.toString()).contains("new to contacted", "Assigned to agent " + admin.userId());
        assertThat(items.values()).allMatch(item -> item.path("created_by").asLong() == admin.userId());
    }

    @Test
    void anAssignmentTellsWhomTheLeadWasGivenToAndTakenFrom() {
        admin.patch("/leads/" + lead, Map.of("assigned_agent_id", admin.userId()));
        admin.patch("/leads/" + lead, Collections.singletonMap("assigned_agent_id", null));

        JsonNode items = admin.get(timeline()).json().path("items");

        assertThat(items.path(0).path("agent_id").isNull()).isTrue();
        assertThat(items.path(0).path("previous_agent_id").asLong()).isEqualTo(admin.userId());
        assertThat(items.path(1).path("agent_id").asLong()).isEqualTo(admin.userId());
        assertThat(items.path(1).path("previous_agent_id").isNull()).isTrue();
    }

    @Test
    void aPlannedFollowUpIsTheLeadsOwn() {
        Answer logged = log(Map.of("activity_type", "call", "next_follow_up", "2027-03-04T05:06:07Z"));

        assertThat(logged.status()).isEqualTo(201);
        JsonNode changed = admin.get("/leads/" + lead).json();
        assertThat(changed.path("next_follow_up_at").asString()).isEqualTo("2027-03-04T05:06:07Z");
        assertThat(changed.path("version").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "meeting, , 40",
        "call, connected, 25",
        "call, no_answer, 1",
        "email, replied, 20",
        "email, opened, 5",
        "email, , 0",
        "form, , 15",
        "website_visit, , 5",
        "note, , 0",
        "follow_up, , 0"
    })
    void anActivityCountsForTheScoreAtOnce(String type, String outcome, int points) {
        clock.stop();
        Map<String, Object> activity = new LinkedHashMap<>(Map.of("activity_type", type));
        if (outcome != null) {
            activity.put("outcome", outcome);
        }
        log(activity);

        assertThat(admin.get("/leads/" + lead + "/score")
                        .json()
                        .path("engagement_score")
                        .decimalValue())
                .isEqualByComparingTo(String.valueOf(points));
    }

    @Test
    void anActivityHasHappened() {
        Answer refused = log(Map.of(
                "activity_type",
                "meeting",
                "activity_date",
                clock.instant().plus(Duration.ofMinutes(6)).toString()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("activity_date");
        assertThat(admin.get(timeline()).json().path("items").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"activity_type\": \"party\"}",
                "{\"activity_type\": \"call\", \"duration_minutes\": -1}",
                "{\"activity_type\": \"call\", \"duration_minutes\": 1e3}",
                "{\"activity_type\": \"call\", \"activity_date\": \"1969-12-31T00:00:00Z\"}",
                "{\"activity_type\": \"call\", \"activity_date\": \"-999999999-12-31T00:00:00Z\"}",
                "{\"activity_type\": \"call\", \"next_follow_up\": \"+999999999-12-31T00:00:00Z\"}",
                "{\"activity_type\": \"call\", \"description\": \"\\u0000\"}",
                "{\"activity_type\": \"call\", \"lead_id\": 1}"
            })
    void anActivityThatCannotBeIsRefused(String body) {
        assertThat(admin.sendJson("POST", timeline(), body).status()).isIn(400, 422);
        assertThat(admin.get(timeline()).json().path("items").size()).isZero();
    }

    @Test
    void anotherTenantsTimelineIsNotThere() {
        ApiClient stranger = ApiClient.register(port);

        assertThat(stranger.get(timeline()).status()).isEqualTo(404);
        assertThat(stranger.post(timeline(), Map.of("activity_type", "note")).status())
                .isEqualTo(404);
        assertThat(admin.member(Role.VIEWER)
                        .post(timeline(), Map.of("activity_type", "note"))
                        .status())
                .isEqualTo(403);
        assertThat(admin.get(timeline()).json().path("items").size()).isZero();
    }

    private Answer log(Map<String, Object> activity) {
        return admin.post(timeline(), activity);
    }

    private String timeline() {
        return "/leads/" + lead + "/activities";
    }
}
