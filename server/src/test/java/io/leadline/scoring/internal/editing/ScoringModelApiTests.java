package io.leadline.scoring.internal.editing;

import static io.leadline.testing.LeadBody.aLead;
import static io.leadline.testing.LeadBody.aQualifiedLead;
import static io.leadline.testing.LeadBody.aWebsiteLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.scoring.internal.models.Models;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
class ScoringModelApiTests {
    private static final String MODELS = "/scoring/models";

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        clock.stop();
        admin = ApiClient.register(port);
    }

    @Test
    void aTenantBeginsWithTheDefaultModel() {
        JsonNode active = admin.get("/scoring/model").json();

        assertThat(active.propertyNames())
                .containsExactlyInAnyOrder(
                        "version",
                        "name",
                        "active",
                        "model",
                        "created_by",
                        "created_at",
                        "activated_at",
                        "activated_by",
                        "activation_note");
        assertThat(active.path("version").asInt()).isEqualTo(1);
        assertThat(active.path("active").asBoolean()).isTrue();
        assertThat(active.at("/model/weights/conversion_probability").decimalValue())
                .isEqualByComparingTo("0.3");
        assertThat(active.at("/model/source_quality/default").decimalValue()).isEqualByComparingTo("40");
    }

    @Test
    void aSavedModelIsReadBackAsItWasGivenAndNeverChanges() {
        int version = Models.save(admin, Models.phaseOne());

        JsonNode saved = admin.get(MODELS + "/" + version).json();
        assertThat(version).isEqualTo(2);
        assertThat(saved.path("name").asString()).isEqualTo("phase1-report");
        assertThat(saved.path("active").asBoolean()).isFalse();
        assertThat(saved.path("created_by").asLong()).isEqualTo(admin.userId());
        assertThat(Models.save(admin, saved.path("model").toString())).isEqualTo(3);
        assertThat(admin.get(MODELS + "/3").json().path("model")).isEqualTo(saved.path("model"));
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            assertThat(admin.sendJson(method, MODELS + "/2", Models.phaseOne()).status())
                    .isEqualTo(405);
        }
        assertThat(admin.get("/scoring/model").json().path("version").asInt()).isEqualTo(1);
        assertThat(versions(Pages.all(admin, MODELS, 1))).containsExactly(3, 2, 1);
    }

    private static List<Integer> versions(List<JsonNode> models) {
        return models.stream().map(model -> model.path("version").asInt()).toList();
    }

    @Test
    void modelsSavedAtOnceGetVersionsOfTheirOwn() {
        List<Answer> answers = AtOnce.times(6, () -> admin.sendJson("POST", MODELS, Models.phaseOne()));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(versions(answers.stream().map(Answer::json).toList())).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7);
    }

    @Test
    void everyBrokenRuleIsToldAtOnce() {
        ObjectNode model = Models.active(admin);
        ((ObjectNode) model.path("weights")).put("urgency", 0.1);
        ((ObjectNode) model.path("thresholds")).put("warm", 90);
        ((ObjectNode) model.path("engagement")).put("half_life_days", 0);
        model.put("name", " ");

        Answer refused = admin.sendJson("POST", MODELS, model.toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").values())
                .extracting(error -> error.path("field").asString())
                .containsExactlyInAnyOrder("name", "weights", "thresholds.warm", "engagement.half_life_days");
        assertThat(refused.body()).contains("they sum to 0.90.");
        assertThat(Pages.all(admin, MODELS, 50)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"name\": ",
                "{\"name\": \"x\", \"formula\": \"overall = 100\"}",
                "{\"name\": \"x\", \"weights\": {\"urgency\": \"all\"}}"
            })
    void aDocumentThatIsNoModelIsRefused(String body) {
        assertThat(admin.sendJson("POST", MODELS, body).status()).isIn(400, 422);
        assertThat(admin.sendJson("POST", MODELS + "/preview", "{\"model\": " + body + "}")
                        .status())
                .isIn(400, 422);
    }

    @Test
    void afterAnActivationAllScoresFollow() {
        List<Long> leads = List.of(
                aLead().createdBy(admin),
                aWebsiteLead().createdBy(admin),
                aQualifiedLead().createdBy(admin));

        int version =
                Models.putToUse(admin, Models.weighing(admin, "source_quality").toString());

        assertThat(admin.get("/scoring/model").json().path("version").asInt()).isEqualTo(version);
        for (long lead : leads) {
            JsonNode score = admin.get("/leads/" + lead + "/score").json();
            assertThat(score.path("model_version").asInt()).isEqualTo(version);
            assertThat(score.path("overall_score")).isEqualTo(score.path("source_quality_score"));
        }
        assertThat(admin.get("/leads/scores/category/hot").json().path("count").asInt())
                .isEqualTo(2);
        assertThat(admin.get("/leads/stats").json().at("/by_category/hot").asInt())
                .isEqualTo(2);
        assertThat(admin.get("/leads/" + leads.get(1)).body()).contains("\"overall_score\":100,");
    }

    @Test
    void aPreviewTellsWhatTheActivationThenDoes() {
        aLead().createdBy(admin);
        aLead().with("source", "event").createdBy(admin);
        aWebsiteLead().createdBy(admin);
        aQualifiedLead().createdBy(admin);
        ObjectNode draft = Models.weighing(admin, "source_quality");
        JsonNode before = admin.get("/scoring/summary").json();

        JsonNode preview = admin.sendJson("POST", MODELS + "/preview", "{\"model\": " + draft + ", \"all\": true}")
                .json();

        assertThat(admin.get("/scoring/summary").json()).isEqualTo(before);
        assertThat(preview.path("leads").asLong()).isEqualTo(4);
        assertThat(preview.path("before")).isEqualTo(before.path("categories"));
        Models.putToUse(admin, draft.toString());
        assertThat(preview.path("after"))
                .isEqualTo(admin.get("/scoring/summary").json().path("categories"));
        assertThat(preview.path("movers").size()).isEqualTo(4);
        preview.path("movers").values().forEach(this::assertMoved);
    }

    private void assertMoved(JsonNode mover) {
        JsonNode score = admin.get("/leads/" + mover.path("lead_id") + "/score").json();
        assertThat(score.path("overall_score")).isEqualTo(mover.path("score_after"));
        assertThat(score.path("previous_score")).isEqualTo(mover.path("score_before"));
        assertThat(score.path("score_change")).isEqualTo(mover.path("change"));
        assertThat(score.path("score_category")).isEqualTo(mover.path("category_after"));
    }

    @Test
    void theSummaryCountsEveryScoreOnce() {
        aLead().createdBy(admin);
        aWebsiteLead().createdBy(admin);
        aWebsiteLead().with("status", "converted").createdBy(admin);

        JsonNode summary = admin.get("/scoring/summary").json();

        assertThat(summary.path("total").asLong()).isEqualTo(3);
        assertThat(summary.path("categories").propertyNames()).containsExactly("hot", "warm", "cold", "nurture");
        assertThat(sum(summary.path("categories"))).isEqualTo(3);
        assertThat(summary.path("distribution").size()).isEqualTo(10);
        assertThat(summary.path("distribution").values().stream()
                        .mapToLong(band -> band.path("count").asLong())
                        .sum())
                .isEqualTo(3);
        BigDecimal total = Pages.all(admin, "/leads", 50).stream()
                .map(lead -> lead.at("/score/overall_score").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(summary.path("average").decimalValue())
                .isEqualByComparingTo(total.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP));
    }

    private static long sum(JsonNode counts) {
        return counts.values().stream().mapToLong(JsonNode::asLong).sum();
    }

    @Test
    void onlyAdminsTouchModelsAndOnlyTheirOwn() {
        ApiClient supervisor = admin.member(Role.SUPERVISOR);
        ApiClient stranger = ApiClient.register(port);
        int version = Models.save(admin, Models.phaseOne());
        String activation = MODELS + "/" + version + "/activate";

        assertThat(supervisor.sendJson("POST", MODELS, Models.phaseOne()).status())
                .isEqualTo(403);
        assertThat(supervisor.post(activation).status()).isEqualTo(403);
        assertThat(supervisor.sendJson("POST", MODELS + "/preview", "{}").status())
                .isEqualTo(403);
        assertThat(stranger.get(MODELS + "/" + version).status()).isEqualTo(404);
        assertThat(stranger.post(activation).status()).isEqualTo(404);
        assertThat(admin.post(MODELS + "/99/activate").status()).isEqualTo(404);
        assertThat(admin.get("/scoring/model").json().path("version").asInt()).isEqualTo(1);
    }
}
