package io.leadline;

import static io.leadline.testing.LeadBody.aLead;
import static io.leadline.testing.LeadBody.aWebsiteLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.JobWatch;
import io.leadline.testing.MutableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What went wrong in an earlier system that was built to the same Phase 1 report. */
@ApiTest
class RegressionApiTests {
    private static final String BATCH = "/leads/scores/batch-calculate";

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void weightsAreAppliedOnceSoTheBestPossibleLeadReachesAHundred() {
        clock.stop();
        long lead = aWebsiteLead()
                .with("status", "qualified")
                .with("priority", "high")
                .createdBy(admin);
        for (int meeting = 0; meeting < 2; meeting++) {
            admin.post("/leads/" + lead + "/activities", Map.of("activity_type", "meeting"));
        }

        JsonNode score = admin.get("/leads/" + lead + "/score").json();

        // 75 for qualified and 15 for high: a lead that is not yet converted gets 90 of its 30 %.
        assertThat(score.path("overall_score").decimalValue()).isEqualByComparingTo("97");
        String model = """
                {"name": "best", "weights": {"source_quality": 0.25, "engagement": 0.25, "conversion_probability": 0.3,
                 "urgency": 0.2}, "thresholds": {"hot": 80, "warm": 60, "cold": 40},
                 "source_quality": {"points": {"website": 100}, "default": 0},
                 "engagement": {"completeness": {"email": 10, "phone": 10}, "points": {"meeting": 40},
                                "half_life_days": 14, "cap": 100},
                 "conversion_probability": {"status": {"new": 0, "contacted": 0, "qualified": 100, "converted": 100,
                                            "lost": 0}, "priority_bonus": {"high": 0, "medium": 0, "low": 0},
                                            "cap": 100, "use_prediction": false},
                 "urgency": {"steps": [{"max_age_days": 1, "points": 100}], "otherwise": 0, "follow_up": null,
                             "closed": null}}""";
        Answer saved = admin.sendJson("POST", "/scoring/models", model);
        Answer activated = admin.post("/scoring/models/" + saved.json().path("version") + "/activate");
        JobWatch.succeeded(admin, activated.json().path("job_id").asLong());
        assertThat(admin.get("/leads/" + lead + "/score").body()).contains("\"overall_score\":100,");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /leads/%d/score",
        "POST, /leads/%d/score/calculate",
        "GET, /leads/scores/category/hot",
        "POST, /leads/scores/batch-calculate"
    })
    void theFourEndpointsAnswerNobodyWithoutAToken(String method, String path) {
        long lead = aLead().createdBy(admin);
        ApiClient nobody = ApiClient.nobody(port).withTenant(admin.tenant());

        for (ApiClient client : List.of(nobody, nobody.withToken("made-up"))) {
            Answer refused = client.sendJson(method, path.formatted(lead), "");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("unauthorized");
            assertThat(refused.body()).doesNotContain("overall_score", "job_id");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /leads/%d/score",
        "POST, /leads/%d/score/calculate",
        "GET, /leads/scores/category/hot",
        "POST, /leads/scores/batch-calculate"
    })
    void theTenantHeaderIsNotBelievedOverTheToken(String method, String path) {
        long lead = aLead().createdBy(admin);
        ApiClient stranger = ApiClient.register(port).withTenant(admin.tenant());

        Answer refused = stranger.sendJson(method, path.formatted(lead), "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("tenant_forbidden");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM jobs WHERE tenant_id = :tenant")
                        .param("tenant", admin.tenant())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void thirtyBatchCallsAtOnceLeaveConnectionsForEverybodyElse() {
        long lead = aLead().createdBy(admin);

        List<Answer> answers =
                AtOnce.times(60, number -> () -> number % 2 == 0 ? admin.post(BATCH) : admin.get("/leads/" + lead));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
    }

    @Test
    void twoFirstCalculationsOfALeadDoNotRaceIntoADuplicateKey() {
        long lead = aLead().createdBy(admin);
        for (int round = 0; round < 5; round++) {
            jdbc.sql("DELETE FROM lead_scores WHERE tenant_id = :tenant")
                    .param("tenant", admin.tenant())
                    .update();

            assertThat(AtOnce.times(2, () -> admin.post("/leads/" + lead + "/score/calculate")))
                    .extracting(Answer::status)
                    .containsOnly(200);
        }
    }

    @Test
    void anUnknownLeadIsNotFoundAndAMissingSourceIsFine() {
        assertThat(admin.get("/leads/999999999/score").status()).isEqualTo(404);
        assertThat(admin.post("/leads/999999999/score/calculate").status()).isEqualTo(404);
        for (Object source : new Object[] {null, "", "  ", "\uD83D\uDE80"}) {
            long lead = aLead().with("source", source).createdBy(admin);
            assertThat(admin.post("/leads/" + lead + "/score/calculate")
                            .json()
                            .path("source_quality_score")
                            .asInt())
                    .isEqualTo(40);
        }
    }

    @Test
    void aBatchInWhichEveryUpdateFailsSaysSo() {
        long lead = aLead().createdBy(admin);
        jdbc.sql("UPDATE leads SET priority = 'broken' WHERE tenant_id = :tenant")
                .param("tenant", admin.tenant())
                .update();

        Answer started = admin.post(BATCH);

        assertThat(started.json().path("status").asString()).isEqualTo("processing");
        JsonNode job = JobWatch.ended(admin, started.json().path("job_id").asLong());
        assertThat(job.path("status").asString()).isEqualTo("failed");
        assertThat(job.path("error").asString()).isNotBlank();
        assertThat(admin.get("/leads/" + lead + "/score").status()).isEqualTo(200);
        jdbc.sql("UPDATE leads SET priority = 'low' WHERE tenant_id = :tenant")
                .param("tenant", admin.tenant())
                .update();
        JobWatch.succeeded(admin, admin.post(BATCH).json().path("job_id").asLong());
    }
}
