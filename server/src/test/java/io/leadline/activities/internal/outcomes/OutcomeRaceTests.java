package io.leadline.activities.internal.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.LeadBody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class OutcomeRaceTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;
    private final Map<String, Long> outcomes = new HashMap<>();

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
        admin.get("/call-outcomes")
                .json()
                .path("items")
                .forEach(one -> outcomes.put(
                        one.path("label").asString(), one.path("id").asLong()));
    }

    private Answer log(long lead, String outcome) {
        return admin.post(
                "/leads/" + lead + "/activities", Map.of("activity_type", "call", "outcome_id", outcomes.get(outcome)));
    }

    private Answer correct(long lead, JsonNode call, String outcome) {
        return admin.put(
                "/leads/" + lead + "/activities/" + call.path("id").asLong() + "/outcome",
                Map.of("outcome_id", outcomes.get(outcome)));
    }

    private List<JsonNode> timeline(long lead, String type) {
        return admin.get("/leads/" + lead + "/activities")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("activity_type").asString().equals(type))
                .toList();
    }

    @Test
    void twoCorrectionsAtOnceLeaveTheLeadAsOneOfThemSays() {
        for (int round = 0; round < 8; round++) {
            long lead = LeadBody.aLead().createdBy(admin);
            JsonNode call = log(lead, "Interested").json();

            List<Answer> answers = AtOnce.times(
                    4, number -> () -> correct(lead, call, number % 2 == 0 ? "Not interested" : "Converted"));

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            String kept = timeline(lead, "call").getFirst().path("outcome").asString();
            assertThat(admin.get("/leads/" + lead).json().path("status").asString())
                    .isEqualTo(kept.equals("Converted") ? "converted" : "lost");
            assertThat(timeline(lead, "status_change")).hasSize(kept.equals("Converted") ? 2 : 1);
            scoreHolds(lead);
        }
    }

    @Test
    void aCallLoggedWhileAnotherIsCorrectedKeepsWhatItDid() {
        for (int round = 0; round < 8; round++) {
            long lead = LeadBody.aLead().createdBy(admin);
            JsonNode call = log(lead, "Call back").json();

            List<Answer> answers = AtOnce.times(
                    2, number -> () -> number == 0 ? correct(lead, call, "No answer") : log(lead, "Meeting booked"));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 201);
            assertThat(admin.get("/leads/" + lead).json().path("status").asString())
                    .isEqualTo("qualified");
            assertThat(timeline(lead, "call"))
                    .extracting(one -> one.path("outcome").asString())
                    .containsExactlyInAnyOrder("Meeting booked", "No answer");
            scoreHolds(lead);
        }
    }

    @Test
    void anAgentWhoSawAnOlderVersionIsTold() {
        long lead = LeadBody.aLead().createdBy(admin);
        JsonNode call = log(lead, "Interested").json();
        correct(lead, call, "Busy");

        Answer late = admin.sendJson(
                "PUT",
                "/leads/" + lead + "/activities/" + call.path("id").asLong() + "/outcome",
                "{\"outcome_id\":" + outcomes.get("Converted") + "}",
                "If-Match",
                "\"0\"");

        assertThat(late.status()).isEqualTo(412);
    }

    /** The kept score is the one a fresh calculation gives. */
    private void scoreHolds(long lead) {
        JsonNode kept = admin.get("/leads/" + lead + "/score").json();
        JsonNode fresh = admin.post("/leads/" + lead + "/score/calculate").json();
        assertThat(kept.path("overall_score")).isEqualTo(fresh.path("overall_score"));
    }
}
