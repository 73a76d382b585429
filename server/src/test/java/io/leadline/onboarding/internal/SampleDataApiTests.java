package io.leadline.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.JobWatch;
import io.leadline.testing.RecordedAudit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class SampleDataApiTests {
    private static final String SAMPLES = "/sample-data";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordedAudit audit;

    private ApiClient admin;

    @BeforeEach
    void aNewTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void aNewTenantIsEmptyUntilItsAdminAsks() {
        assertThat(state()).isEqualTo("absent");

        add();

        assertThat(state()).isEqualTo("present");
        List<JsonNode> leads = leads();
        assertThat(leads).hasSize(SampleLeads.COUNT);
        assertThat(leads).allSatisfy(lead -> {
            assertThat(lead.path("source").asString()).startsWith("Sample: ");
            assertThat(lead.path("email").asString()).endsWith("@example.com");
            assertThat(lead.path("phone").asString()).startsWith("+");
            assertThat(lead.path("score").isNull()).isFalse();
        });
        assertThat(admin.get("/tasks?limit=50").json().path("items").size()).isGreaterThan(3);
        assertThat(audit.actions(admin.tenantId())).contains("sample_data.added");
    }

    @Test
    void twoClicksMakeOneSet() {
        List<Answer> answers = AtOnce.times(8, () -> admin.put(SAMPLES, Map.of()));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        answers.stream()
                .map(answer -> answer.json().path("job_id"))
                .filter(job -> !job.isNull())
                .forEach(job -> JobWatch.succeeded(admin, job.asLong()));
        assertThat(admin.put(SAMPLES, Map.of()).json().path("state").asString()).isEqualTo("present");
        assertThat(leads()).hasSize(SampleLeads.COUNT);
    }

    @Test
    void removingLeavesTheTenantAsItWas() {
        long own = lead("Mine");
        admin.post("/tasks", Map.of("title", "My own task"));
        add();

        Answer removed = admin.delete(SAMPLES);

        assertThat(removed.json().path("removed").asInt()).isEqualTo(SampleLeads.COUNT);
        assertThat(removed.json().path("kept").asInt()).isZero();
        assertThat(leads()).extracting(lead -> lead.path("id").asLong()).containsExactly(own);
        assertThat(admin.get("/tasks").json().path("items")).hasSize(1);
        assertThat(state()).isEqualTo("absent");
        assertThat(admin.get("/leads/stats").json().path("total").asInt()).isEqualTo(1);
        assertThat(audit.actions(admin.tenantId())).contains("sample_data.removed");
        Answer again = admin.delete(SAMPLES);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("removed").asInt()).isZero();
    }

    @Test
    void whatSomebodyWorkedOnIsKeptAndTheirs() {
        add();
        List<JsonNode> leads = leads();
        long changed = leads.get(0).path("id").asLong();
        long called = leads.get(1).path("id").asLong();
        long planned = leads.get(2).path("id").asLong();
        admin.patch("/leads/" + changed, Map.of("company", "A real customer"));
        admin.post("/leads/" + called + "/activities", Map.of("activity_type", "call", "outcome", "connected"));
        admin.post("/tasks", Map.of("title", "Ask again", "lead_id", planned));

        Answer removed = admin.delete(SAMPLES);

        assertThat(removed.json().path("removed").asInt()).isEqualTo(SampleLeads.COUNT - 3);
        assertThat(removed.json().path("kept").asInt()).isEqualTo(3);
        assertThat(leads())
                .extracting(lead -> lead.path("id").asLong())
                .containsExactlyInAnyOrder(changed, called, planned);
        assertThat(state()).isEqualTo("absent");
        assertThat(admin.delete(SAMPLES).json().path("removed").asInt())
                .as("they are theirs now")
                .isZero();
    }

    @Test
    void allOfItGoesWhereTheyWantItWithThePointsEarned() {
        add();
        long called = leads().getFirst().path("id").asLong();
        admin.post("/leads/" + called + "/activities", Map.of("activity_type", "call", "outcome", "connected"));

        Answer removed = admin.delete(SAMPLES + "?include_worked=true");

        assertThat(removed.json().path("removed").asInt()).isEqualTo(SampleLeads.COUNT);
        assertThat(leads()).isEmpty();
        assertThat(admin.get("/tasks").json().path("items")).isEmpty();
    }

    @Test
    void itCanBeAddedAgainAndWhatWasDeletedSinglyIsNotMissed() {
        add();
        leads().forEach(lead -> admin.delete("/leads/" + lead.path("id").asLong()));
        add();
        assertThat(leads()).hasSize(SampleLeads.COUNT);
        admin.delete(SAMPLES);
        add();
        assertThat(leads()).hasSize(SampleLeads.COUNT);
    }

    @Test
    void addingAndRemovingAtOnceLeavesAWholeSetOrNone() {
        AtOnce.times(8, number -> () -> number % 2 == 0 ? admin.put(SAMPLES, Map.of()) : admin.delete(SAMPLES));

        JobWatch.until(() -> admin.get("/jobs?status=queued")
                        .json()
                        .path("items")
                        .isEmpty()
                && admin.get("/jobs?status=running").json().path("items").isEmpty());
        assertThat(leads().size()).isIn(0, SampleLeads.COUNT);
        admin.delete(SAMPLES);
        assertThat(leads()).isEmpty();
    }

    @Test
    void itIsTheAdminsBusiness() {
        for (Role role : List.of(Role.VIEWER, Role.AGENT, Role.SUPERVISOR)) {
            ApiClient member = admin.member(role);
            assertThat(member.get(SAMPLES).status()).isEqualTo(403);
            assertThat(member.put(SAMPLES, Map.of()).status()).isEqualTo(403);
            assertThat(member.delete(SAMPLES).status()).isEqualTo(403);
        }
    }

    @Test
    void anotherTenantHasNothingOfIt() {
        add();
        ApiClient other = ApiClient.register(port);

        assertThat(other.get(SAMPLES).json().path("state").asString()).isEqualTo("absent");
        assertThat(other.delete(SAMPLES).json().path("removed").asInt()).isZero();
        assertThat(leads()).hasSize(SampleLeads.COUNT);
    }

    private void add() {
        JobWatch.succeeded(
                admin, admin.put(SAMPLES, Map.of()).json().path("job_id").asLong());
    }

    private long lead(String name) {
        return admin.post("/leads", Map.of("last_name", name)).json().path("id").asLong();
    }

    private String state() {
        return admin.get(SAMPLES).json().path("state").asString();
    }

    private List<JsonNode> leads() {
        return admin.get("/leads?limit=100").json().path("items").valueStream().toList();
    }
}
