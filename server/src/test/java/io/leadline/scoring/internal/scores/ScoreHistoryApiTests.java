package io.leadline.scoring.internal.scores;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.scoring.internal.models.Models;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.JobWatch;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class ScoreHistoryApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;
    private long lead;

    @BeforeEach
    void aLeadOfATenant() {
        clock.stop();
        admin = ApiClient.register(port);
        lead = aLead().createdBy(admin);
    }

    @Test
    void theFirstCalculationHasNothingBeforeIt() {
        assertThat(score().path("previous_score").isNull()).isTrue();
        assertThat(score().path("score_change").isNull()).isTrue();
        assertThat(history()).hasSize(1);
        assertThat(history().getFirst().path("previous_score").isNull()).isTrue();
    }

    @Test
    void eachChangeIsAnEntryThatFollowsTheOneBefore() {
        admin.patch("/leads/" + lead, Map.of("priority", "high"));
        admin.post("/leads/" + lead + "/activities", Map.of("activity_type", "meeting"));
        admin.patch("/leads/" + lead, Map.of("status", "lost"));

        List<JsonNode> entries = history();

        assertThat(entries).hasSize(4);
        for (int i = 0; i < 3; i++) {
            assertThat(entries.get(i).path("previous_score"))
                    .isEqualTo(entries.get(i + 1).path("overall_score"));
        }
        assertThat(entries.getFirst().path("overall_score")).isEqualTo(score().path("overall_score"));
        assertThat(entries.getFirst().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "source_quality_score",
                        "engagement_score",
                        "conversion_probability",
                        "urgency_score",
                        "overall_score",
                        "score_category",
                        "previous_score",
                        "calculation_method",
                        "model_version",
                        "calculated_at");
        assertThat(Pages.all(admin, "/leads/" + lead + "/score/history", 1)).isEqualTo(entries);
    }

    @Test
    void whatDoesNotTouchTheScoreLeavesItAlone() {
        JsonNode before = score();
        clock.advance(Duration.ofSeconds(5));

        admin.patch("/leads/" + lead, Map.of("notes", "x", "company", "Acme", "attributes", Map.of("a", 1)));

        assertThat(score()).isEqualTo(before);
    }

    @Test
    void anUnchangedCalculationMovesTheTimeAndWritesNoHistory() {
        clock.advance(Duration.ofMinutes(1));

        assertConfirmed(admin.post("/leads/" + lead + "/score/calculate").json());
        assertConfirmed(score());
    }

    @Test
    void anUnchangedBatchMovesTheTimeAndWritesNoHistory() {
        score();
        clock.advance(Duration.ofMinutes(1));

        JobWatch.succeeded(admin, Models.startBatch(admin));

        assertConfirmed(score());
        assertConfirmed(
                admin.get("/leads/scores/category/nurture").json().path("leads").path(0));
    }

    private void assertConfirmed(JsonNode score) {
        assertThat(score.path("last_calculated").asString())
                .isEqualTo(clock.instant().toString());
        assertThat(score.path("previous_score")).isEqualTo(score.path("overall_score"));
        assertThat(score.path("score_change").decimalValue()).isEqualByComparingTo("0");
        assertThat(history()).hasSize(1);
        assertThat(history().getFirst().path("overall_score")).isEqualTo(score.path("overall_score"));
    }

    @Test
    void aChangeAfterABatchFollowsTheBatch() {
        clock.advance(Duration.ofMinutes(1));
        JobWatch.succeeded(admin, Models.startBatch(admin));
        clock.advance(Duration.ofMinutes(1));

        admin.patch("/leads/" + lead, Map.of("priority", "high"));

        assertThat(score().path("last_calculated").asString())
                .isEqualTo(clock.instant().toString());
        assertThat(score().path("score_change").decimalValue()).isEqualByComparingTo("3");
        assertThat(history()).hasSize(2);
    }

    private JsonNode score() {
        return admin.get("/leads/" + lead + "/score").json();
    }

    private List<JsonNode> history() {
        return Pages.all(admin, "/leads/" + lead + "/score/history", 50);
    }
}
