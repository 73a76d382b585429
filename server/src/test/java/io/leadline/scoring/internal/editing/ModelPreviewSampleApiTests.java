package io.leadline.scoring.internal.editing;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.scoring.internal.calculation.ScoringInputs;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A preview that does not score all leads tries the draft on a random sample, and says how far it may be off. */
@ApiTest
class ModelPreviewSampleApiTests {
    private static final int LEADS = 40;

    @LocalServerPort
    private int port;

    @Autowired
    private ScoringInputs inputs;

    private ApiClient admin;

    @BeforeEach
    void openLeads() {
        admin = ApiClient.register(port);
        for (int i = 0; i < LEADS; i++) {
            aLead().createdBy(admin);
        }
        aLead().with("status", "converted").createdBy(admin);
    }

    @Test
    void everyOpenLeadHasTheSameChance() {
        int rounds = 500;
        int size = 10;
        Map<Long, Integer> drawn = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            List<Long> sample = inputs.sample(admin.tenantId(), LEADS, size);
            assertThat(sample).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(size);
            sample.forEach(lead -> drawn.merge(lead, 1, Integer::sum));
        }
        assertThat(drawn).hasSize(LEADS);
        // 120 draws are expected of each; 60 are more than five standard deviations away.
        assertThat(drawn.values()).allSatisfy(times -> assertThat(times).isBetween(55, 190));
    }

    @Test
    void aSampleSaysHowLargeItIsAndHowFarItMayBeOff() {
        JsonNode sampled = preview(", \"sample_size\": 10");
        assertThat(sampled.path("leads").asInt()).isBetween(1, 10);
        assertThat(sampled.path("open_leads").asInt()).isEqualTo(LEADS);
        assertThat(sampled.path("margin_of_error").asDouble()).isGreaterThan(0.26);

        JsonNode all = preview("");
        assertThat(all.path("leads").asInt()).isEqualTo(LEADS);
        assertThat(all.path("margin_of_error").asDouble()).isZero();
    }

    @Test
    void theMarginIsThatOfAShareOfOneHalf() {
        assertThat(ModelPreview.marginOfError(1_000, 1_000_000)).isCloseTo(0.031, within(0.001));
        assertThat(ModelPreview.marginOfError(10_000, 100_000)).isCloseTo(0.010, within(0.001));
        assertThat(ModelPreview.marginOfError(0, 0)).isZero();
        assertThat(ModelPreview.marginOfError(1, 2)).isBetween(0.9, 1.0);
    }

    private JsonNode preview(String options) {
        JsonNode model = admin.get("/scoring/model").json().path("model");
        return admin.sendJson("POST", "/scoring/models/preview", "{\"model\": " + model + options + "}")
                .json();
    }
}
