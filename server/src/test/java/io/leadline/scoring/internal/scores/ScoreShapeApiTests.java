package io.leadline.scoring.internal.scores;

import static io.leadline.testing.LeadBody.aLead;
import static io.leadline.testing.LeadBody.aWebsiteLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.paging.Cursor;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.JobWatch;
import io.leadline.testing.Pages;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The four endpoints of the Phase 1 report, field by field. */
@ApiTest
class ScoreShapeApiTests {
    private static final Set<String> FIGURES = Set.of(
            "source_quality_score", "engagement_score", "conversion_probability", "urgency_score", "overall_score");
    private static final Set<String> SCORE = union(
            FIGURES,
            Set.of(
                    "id",
                    "lead_id",
                    "tenant_id",
                    "score_category",
                    "previous_score",
                    "score_change",
                    "calculation_method",
                    "reason_text",
                    "model_version",
                    "last_calculated",
                    "created_at",
                    "updated_at"));
    private static final Set<String> LEAD_IN_SHORT = Set.of(
            "id",
            "first_name",
            "last_name",
            "company",
            "email",
            "phone",
            "source",
            "status",
            "priority",
            "assigned_agent_id");

    @LocalServerPort
    private int port;

    private ApiClient admin;
    private long lead;

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    @BeforeAll
    void sixLeads() {
        admin = ApiClient.register(port);
        lead = aWebsiteLead().with("company", "Acme").createdBy(admin);
        for (int i = 0; i < 4; i++) {
            aWebsiteLead().with("priority", i % 2 == 0 ? "medium" : "low").createdBy(admin);
        }
        aLead().createdBy(admin);
    }

    @Test
    void aScoreHasExactlyTheAgreedFieldsAndTypes() {
        Answer answer = admin.get("/leads/" + lead + "/score");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrderElementsOf(SCORE);
        assertTypes(answer.json());
        assertThat(answer.json().path("lead_id").asLong()).isEqualTo(lead);
        assertThat(answer.body()).contains("\"source_quality_score\":100,", "\"overall_score\":57.5,");
    }

    @Test
    void aCalculatedScoreHasTheSameShape() {
        Answer answer = admin.post("/leads/" + lead + "/score/calculate");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrderElementsOf(SCORE);
        assertTypes(answer.json());
        assertThat(answer.json().path("previous_score").decimalValue()).isEqualByComparingTo("57.5");
        assertThat(answer.json().path("score_change").decimalValue()).isEqualByComparingTo("0");
        assertThat(admin.get("/leads/" + lead + "/score").json()).isEqualTo(answer.json());
    }

    private void assertTypes(JsonNode score) {
        assertThat(List.of("id", "lead_id", "model_version"))
                .allMatch(field -> score.path(field).isIntegralNumber());
        assertThat(FIGURES).allMatch(field -> score.path(field).isNumber());
        assertThat(List.of("previous_score", "score_change"))
                .allMatch(field ->
                        score.path(field).isNumber() || score.path(field).isNull());
        assertThat(score.path("tenant_id").asString()).isEqualTo(admin.tenant());
        assertThat(score.path("score_category").asString()).isIn("hot", "warm", "cold", "nurture");
        assertThat(score.path("calculation_method").asString()).isEqualTo("weighted");
        assertThat(score.path("reason_text").asString()).isNotBlank();
        assertThat(List.of("last_calculated", "created_at", "updated_at"))
                .allMatch(
                        field -> score.path(field).asString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z"));
    }

    @Test
    void theCategoryListIsBestFirstWithEachLeadInShort() {
        JsonNode answer = admin.get("/leads/scores/category/cold").json();

        assertThat(answer.propertyNames()).containsExactlyInAnyOrder("category", "count", "leads", "next_cursor");
        assertThat(answer.path("category").asString()).isEqualTo("cold");
        assertThat(answer.path("count").asInt())
                .isEqualTo(answer.path("leads").size())
                .isEqualTo(5);
        assertThat(answer.path("next_cursor").isNull()).isTrue();
        answer.path("leads").values().forEach(score -> {
            assertThat(score.propertyNames()).containsExactlyInAnyOrderElementsOf(union(SCORE, Set.of("lead")));
            assertTypes(score);
            assertThat(score.path("lead").propertyNames()).containsExactlyInAnyOrderElementsOf(LEAD_IN_SHORT);
            assertThat(score.path("lead").path("id")).isEqualTo(score.path("lead_id"));
        });
    }

    @Test
    void theCategoryListIsPagedWithoutLosingTies() {
        List<Long> whole = leadIds(Pages.all(admin, "/leads/scores/category/cold", 1000));
        Comparator<JsonNode> byScore = Comparator.<JsonNode, BigDecimal>comparing(
                        score -> score.path("overall_score").decimalValue())
                .reversed();
        for (int limit = 1; limit <= 3; limit++) {
            List<JsonNode> paged = Pages.all(admin, "/leads/scores/category/cold", limit);
            assertThat(leadIds(paged)).isEqualTo(whole);
            assertThat(paged).isSortedAccordingTo(byScore);
        }
    }

    private static List<Long> leadIds(List<JsonNode> scores) {
        return scores.stream().map(score -> score.path("lead_id").asLong()).toList();
    }

    @Test
    void aForgedPositionInTheCategoryListIsRefused() {
        for (String score : List.of("1E+999999999", "1E-999999999", "NaN", "", "9".repeat(1000))) {
            String cursor = Cursor.encode("category/" + admin.tenant() + "/cold", score, 1);
            assertThat(admin.get("/leads/scores/category/cold?cursor=" + cursor).code())
                    .isEqualTo("invalid_cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hot", "warm"})
    void anEmptyCategoryIsAnEmptyList(String category) {
        assertThat(admin.get("/leads/scores/category/" + category).body())
                .isEqualTo("{\"category\":\"%s\",\"count\":0,\"leads\":[],\"next_cursor\":null}".formatted(category));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lukewarm", "hot%20", "null", "1"})
    void anUnknownCategoryIsABadRequest(String category) {
        Answer refused = admin.get("/leads/scores/category/" + category);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("invalid_category");
    }

    @Test
    void aBatchAnswersAtOnceWithItsJob() {
        Answer answer = admin.post("/leads/scores/batch-calculate");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("message", "status", "job_id");
        assertThat(answer.json().path("message").asString()).isEqualTo("Batch score calculation started");
        assertThat(answer.json().path("status").asString()).isEqualTo("processing");
        JsonNode job = JobWatch.succeeded(admin, answer.json().path("job_id").asLong());
        assertThat(job.path("total").asLong()).isEqualTo(6);
        assertThat(job.path("progress").asDouble()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775807"})
    void anUnknownLeadHasNoScore(String id) {
        assertThat(admin.get("/leads/" + id + "/score").status()).isEqualTo(404);
        assertThat(admin.post("/leads/" + id + "/score/calculate").status()).isEqualTo(404);
        assertThat(admin.get("/leads/" + id + "/score/history").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "1.5", "9223372036854775808", "1%00"})
    void anIdThatIsNoneIsABadRequest(String id) {
        assertThat(admin.get("/leads/" + id + "/score").status()).isEqualTo(400);
    }

    @Test
    void anotherTenantsLeadHasNoScoreHere() {
        ApiClient stranger = ApiClient.register(port);
        admin.get("/leads/" + lead + "/score");

        assertThat(stranger.get("/leads/" + lead + "/score").status()).isEqualTo(404);
        assertThat(stranger.post("/leads/" + lead + "/score/calculate").status())
                .isEqualTo(404);
        assertThat(stranger.get("/leads/" + lead + "/score/history").status()).isEqualTo(404);
        assertThat(stranger.get("/leads/scores/category/cold")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }
}
