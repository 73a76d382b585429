package io.leadline.scoring.internal.statistics;

import static io.leadline.testing.LeadBody.aLead;
import static io.leadline.testing.LeadBody.aWebsiteLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.scoring.internal.models.Models;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.JobWatch;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class ScoreStatisticsApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        clock.stopAt(Instant.parse("2031-05-05T12:00:00Z"));
        admin = ApiClient.register(port);
    }

    private void later(Duration duration) {
        clock.advance(duration);
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
    }

    private JsonNode heatMap() {
        return admin.get("/scoring/heatmap").json().path("sources");
    }

    private JsonNode movers(String query) {
        return admin.get("/scoring/movers" + query).json().path("items");
    }

    @Test
    void anEmptyTenantHasNeitherSourcesNorMovers() {
        aWebsiteLead().createdBy(ApiClient.register(port));

        assertThat(heatMap()).isEmpty();
        JsonNode movers = admin.get("/scoring/movers").json();
        assertThat(movers.toString()).isEqualTo("{\"from\":\"2031-04-29\",\"to\":\"2031-05-05\",\"items\":[]}");
    }

    @Test
    void leadsAreCountedBySourceAndCategory() {
        aWebsiteLead().createdBy(admin);
        aWebsiteLead().with("status", "qualified").with("priority", "high").createdBy(admin);
        aLead().createdBy(admin);

        JsonNode website = heatMap().path(0);

        assertThat(heatMap()).hasSize(2);
        assertThat(website.path("source").asString()).isEqualTo("website");
        assertThat(website.path("other").asBoolean()).isFalse();
        assertThat(website.path("leads").asLong()).isEqualTo(2);
        assertThat(website.path("average_score").asDouble()).isEqualTo(67.25);
        assertThat(website.path("categories").toString())
                .isEqualTo("{\"hot\":{\"leads\":0,\"average_score\":null},"
                        + "\"warm\":{\"leads\":1,\"average_score\":77},"
                        + "\"cold\":{\"leads\":1,\"average_score\":57.5},"
                        + "\"nurture\":{\"leads\":0,\"average_score\":null}}");
        assertThat(heatMap().path(1).path("source").isNull()).isTrue();
    }

    @Test
    void aChangedSourceIsFollowedEvenWhereTheScoreStays() {
        long lead = aLead().with("source", "one").createdBy(admin);
        assertThat(heatMap().path(0).path("source").asString()).isEqualTo("one");
        admin.patch("/leads/" + lead, Map.of("source", "other place"));

        assertThat(heatMap()).hasSize(1);
        assertThat(heatMap().path(0).path("source").asString()).isEqualTo("other place");
        admin.delete("/leads/" + lead);
        assertThat(heatMap()).isEmpty();
    }

    @Test
    void sourcesBeyondTheTwentyLargestAreGathered() {
        for (int i = 0; i < 22; i++) {
            aLead().with("source", "source " + i).createdBy(admin);
        }

        JsonNode last = heatMap().path(20);

        assertThat(heatMap()).hasSize(21);
        assertThat(last.path("other").asBoolean()).isTrue();
        assertThat(last.path("leads").asLong()).isEqualTo(2);
        assertThat(last.path("average_score")).isEqualTo(heatMap().path(0).path("average_score"));
    }

    @Test
    void moversAreTheLargestMovesOfEachLead() {
        long rising = aWebsiteLead().createdBy(admin);
        long falling = aWebsiteLead().with("last_name", "Falling").createdBy(admin);
        assertThat(movers("")).isEmpty();
        later(Duration.ofMinutes(1));
        admin.patch("/leads/" + rising, Map.of("status", "contacted"));
        later(Duration.ofMinutes(1));
        admin.patch("/leads/" + rising, Map.of("status", "qualified", "priority", "high"));
        admin.patch("/leads/" + falling, Map.of("status", "lost"));

        JsonNode up = movers("?direction=up");
        assertThat(up).hasSize(1);
        JsonNode mover = up.path(0);
        assertThat(mover.path("lead").path("id").asLong()).isEqualTo(rising);
        assertThat(mover.path("lead").path("last_name").asString()).isEqualTo("Hopper");
        assertThat(mover.path("score_before").asDouble()).isEqualTo(65.0);
        assertThat(mover.path("score_after").asDouble()).isEqualTo(77.0);
        assertThat(mover.path("change").asDouble()).isEqualTo(12.0);
        assertThat(mover.path("category_before").asString()).isEqualTo("warm");
        assertThat(mover.path("category_after").asString()).isEqualTo("warm");
        assertThat(mover.path("at").asString()).isEqualTo("2031-05-05T12:02:00Z");
        JsonNode down = movers("?direction=down");
        assertThat(down).hasSize(1);
        assertThat(down.path(0).path("lead").path("last_name").asString()).isEqualTo("Falling");
        assertThat(down.path(0).path("category_before").asString()).isEqualTo("cold");
        assertThat(down.path(0).path("category_after").asString()).isEqualTo("nurture");
    }

    @Test
    void movesAreForgottenAfterTheirDays() {
        long lead = aWebsiteLead().createdBy(admin);
        admin.patch("/leads/" + lead, Map.of("status", "qualified"));
        later(Duration.ofDays(6));
        assertThat(movers("?days=7")).hasSize(1);
        assertThat(movers("?days=6")).isEmpty();
        later(Duration.ofHours(12));

        assertThat(movers("?days=7")).isEmpty();
        assertThat(movers("?days=31&limit=1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"days=0", "days=32", "direction=sideways", "limit=101", "limit=0"})
    void whatCannotBeAskedIsRefused(String query) {
        assertThat(admin.get("/scoring/movers?" + query).status()).isEqualTo(400);
    }

    @Test
    void thePreviewNamesTheLeadsThatMove() {
        aWebsiteLead().with("company", "Navy").createdBy(admin);

        JsonNode preview = admin.post("/scoring/models/preview", Map.of("model", Models.weighing(admin, "urgency")))
                .json();

        assertThat(preview.path("movers").path(0).path("lead").path("company").asString())
                .isEqualTo("Navy");
        assertThat(preview.path("before").path("cold").asLong()).isEqualTo(1);
        assertThat(preview.path("after").path("hot").asLong()).isEqualTo(1);
    }

    @Test
    void rollingBackIsActivatingAnOlderVersionAndTheListTellsWhoDidItAndWhy() {
        aWebsiteLead().createdBy(admin);
        Models.putToUse(admin, Models.weighing(admin, "urgency").toString());
        clock.advance(Duration.ofMinutes(5));

        JsonNode back = admin.post("/scoring/models/1/activate", Map.of("note", "The old one was better"))
                .json();
        JobWatch.succeeded(admin, back.path("job_id").asLong());

        List<JsonNode> models = Pages.all(admin, "/scoring/models", 1);
        JsonNode second = models.get(0);
        JsonNode first = models.get(1);
        assertThat(first.path("active").asBoolean()).isTrue();
        assertThat(first.path("activated_by").asLong()).isEqualTo(admin.userId());
        assertThat(first.path("activation_note").asString()).isEqualTo("The old one was better");
        assertThat(first.path("activated_at").asString()).isEqualTo("2031-05-05T12:05:00Z");
        assertThat(second.path("active").asBoolean()).isFalse();
        assertThat(second.path("activated_at").asString()).isEqualTo("2031-05-05T12:00:00Z");
        assertThat(second.path("activation_note").isNull()).isTrue();
        assertThat(admin.get("/scoring/summary").json().path("average").asDouble())
                .isEqualTo(57.5);
        assertThat(admin.post("/scoring/models/1/activate", Map.of("note", "x".repeat(501)))
                        .status())
                .isEqualTo(422);
    }
}
