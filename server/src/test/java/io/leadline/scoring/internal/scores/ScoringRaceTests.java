package io.leadline.scoring.internal.scores;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class ScoringRaceTests {
    private static final String[] PRIORITIES = {"low", "medium", "high"};

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void twoFirstCalculationsOfOneLeadAtOnceGiveOneScore() {
        for (int round = 0; round < 15; round++) {
            long lead = withoutScore(aLead().createdBy(admin));

            List<Answer> answers = AtOnce.times(2, () -> calculate(lead));

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(history(lead)).hasSize(1);
        }
    }

    @Test
    void firstCalculationsOfManyLeadsAtOnceDoNotHinderEachOther() {
        for (int round = 0; round < 5; round++) {
            List<Long> leads = Stream.generate(() -> withoutScore(aLead().createdBy(admin)))
                    .limit(8)
                    .toList();

            List<Answer> answers = AtOnce.times(16, number -> () -> calculate(leads.get(number % 8)));

            assertThat(answers).extracting(Answer::status).containsOnly(200);
        }
    }

    private long withoutScore(long lead) {
        for (String table : List.of("lead_score_history", "lead_scores")) {
            jdbc.sql("DELETE FROM " + table + " WHERE tenant_id = :tenant AND lead_id = :lead")
                    .param("tenant", admin.tenant())
                    .param("lead", lead)
                    .update();
        }
        return lead;
    }

    @Test
    void whoeverChangesOneLeadAtOnceItsScoreAddsUpAndItsHistoryHasNoGap() {
        long lead = aLead().createdBy(admin);

        List<List<Integer>> statuses = AtOnce.times(32, number -> () -> work(lead, number));

        assertThat(statuses).allSatisfy(each -> assertThat(each).isSubsetOf(200, 201));
        JsonNode kept = admin.get("/leads/" + lead + "/score").json();
        JsonNode fresh = calculate(lead).json();
        assertThat(kept.path("overall_score")).isEqualTo(fresh.path("overall_score"));
        assertThat(fresh.path("engagement_score").decimalValue()).isEqualByComparingTo("40");
        List<JsonNode> history = history(lead);
        assertThat(history).hasSizeGreaterThan(5);
        assertThat(history.getFirst().path("overall_score")).isEqualTo(fresh.path("overall_score"));
        for (int i = 0; i + 1 < history.size(); i++) {
            assertThat(history.get(i).path("previous_score"))
                    .isEqualTo(history.get(i + 1).path("overall_score"));
        }
        assertThat(history.getLast().path("previous_score").isNull()).isTrue();
    }

    /** Eight of the 32 log a website visit (5 points), the others read, calculate and change the priority. */
    private List<Integer> work(long lead, int number) {
        List<Integer> statuses = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            Answer answer = switch (number % 4) {
                case 0 -> calculate(lead);
                case 1 -> admin.patch("/leads/" + lead, Map.of("priority", PRIORITIES[(number + round) % 3]));
                case 2 ->
                    round == 0
                            ? admin.post("/leads/" + lead + "/activities", Map.of("activity_type", "website_visit"))
                            : admin.get("/leads/" + lead);
                default -> admin.get("/leads/" + lead + "/score");
            };
            statuses.add(answer.status());
        }
        return statuses;
    }

    private Answer calculate(long lead) {
        return admin.post("/leads/" + lead + "/score/calculate");
    }

    private List<JsonNode> history(long lead) {
        return Pages.all(admin, "/leads/" + lead + "/score/history", 500);
    }
}
