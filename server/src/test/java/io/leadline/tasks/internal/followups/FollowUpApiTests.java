package io.leadline.tasks.internal.followups;

import static io.leadline.testing.LeadBody.aLead;
import static io.leadline.testing.LeadBody.aQualifiedLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.JobWatch;
import io.leadline.testing.Pages;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class FollowUpApiTests {
    private static final String MONDAY = "2031-01-06T09:00:00Z";
    private static final String FRIDAY = "2031-01-10T15:30:00Z";

    @LocalServerPort
    private int port;

    @Autowired
    private Leads leads;

    private ApiClient admin;
    private ApiClient agent;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
    }

    private List<JsonNode> open(long lead) {
        return Pages.all(admin, "/tasks?lead_id=" + lead, 50);
    }

    private JsonNode followUp(long lead) {
        List<JsonNode> open = open(lead);
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().path("type").asString()).isEqualTo("follow_up");
        return open.getFirst();
    }

    private String planned(long lead) {
        return admin.get("/leads/" + lead).json().path("next_follow_up_at").asString("");
    }

    private long plannedLead() {
        return aLead().with("next_follow_up_at", MONDAY).createdBy(admin);
    }

    @Test
    void planningOneOnALeadMakesATaskForWhoeverWorksIt() {
        long lead = aLead().with("next_follow_up_at", MONDAY)
                .with("assigned_agent_id", agent.userId())
                .with("priority", "high")
                .createdBy(admin);

        JsonNode task = followUp(lead);

        assertThat(task.path("due_at").asString()).isEqualTo(MONDAY);
        assertThat(task.path("assignee_id").asLong()).isEqualTo(agent.userId());
        assertThat(task.path("priority").asString()).isEqualTo("high");
    }

    @Test
    void movingItOnTheLeadMovesTheTaskAndClearingItCancelsTheTask() {
        long lead = plannedLead();
        long id = followUp(lead).path("id").asLong();

        admin.patch("/leads/" + lead, Map.of("next_follow_up_at", FRIDAY));
        assertThat(followUp(lead).path("id").asLong()).isEqualTo(id);
        assertThat(followUp(lead).path("due_at").asString()).isEqualTo(FRIDAY);

        admin.sendJson("PATCH", "/leads/" + lead, "{\"next_follow_up_at\":null}");
        assertThat(open(lead)).isEmpty();
        assertThat(admin.get("/tasks/" + id).json().path("status").asString()).isEqualTo("cancelled");
    }

    @Test
    void anActivityThatPlansTheNextOneMovesTheTask() {
        long lead = plannedLead();

        admin.post("/leads/" + lead + "/activities", Map.of("activity_type", "call", "next_follow_up", FRIDAY));

        assertThat(followUp(lead).path("due_at").asString()).isEqualTo(FRIDAY);
    }

    @Test
    void movingTheTaskMovesTheLeadsFollowUp() {
        long lead = plannedLead();
        long id = followUp(lead).path("id").asLong();

        JsonNode moved = admin.patch("/tasks/" + id, Map.of("due_at", FRIDAY)).json();

        assertThat(planned(lead)).isEqualTo(FRIDAY);
        assertThat(moved.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void completingItClearsTheLeadsFollowUpAndPlansTheNext() {
        long lead = plannedLead();
        long first = followUp(lead).path("id").asLong();

        admin.post("/tasks/" + first + "/complete", Map.of("outcome", "reached", "next_follow_up_at", FRIDAY));
        assertThat(planned(lead)).isEqualTo(FRIDAY);
        long second = followUp(lead).path("id").asLong();
        assertThat(second).isNotEqualTo(first);

        admin.post("/tasks/" + second + "/complete", Map.of("outcome", "reached"));
        assertThat(planned(lead)).isEmpty();
        assertThat(open(lead)).isEmpty();
        assertThat(Pages.texts(Pages.all(admin, "/leads/" + lead + "/activities", 50), "activity_type"))
                .containsExactly("follow_up", "follow_up");

        admin.post("/tasks/" + second + "/reopen");
        assertThat(planned(lead)).isEqualTo(FRIDAY);
        assertThat(admin.post("/tasks/" + first + "/reopen").code()).isEqualTo("follow_up_exists");
    }

    @Test
    void deletingItClearsTheLeadsFollowUp() {
        long lead = plannedLead();

        admin.delete("/tasks/" + followUp(lead).path("id").asLong());

        assertThat(planned(lead)).isEmpty();
    }

    @Test
    void ofManyWhoPlanAtOnceOneMakesTheFollowUp() {
        long lead = aLead().createdBy(admin);

        List<Answer> answers = AtOnce.times(
                12,
                number -> () -> number % 2 == 0
                        ? admin.post(
                                "/tasks", Map.of("title", "x", "type", "follow_up", "lead_id", lead, "due_at", MONDAY))
                        : admin.patch("/leads/" + lead, Map.of("next_follow_up_at", FRIDAY)));

        assertThat(answers)
                .allMatch(answer -> answer.status() == 200
                        || answer.status() == 201
                        || answer.code().equals("follow_up_exists"));
        assertThat(followUp(lead).path("due_at").asString()).isEqualTo(planned(lead));
    }

    @Test
    void aClosedLeadIsNotFollowedUp() {
        long lead = aQualifiedLead().with("next_follow_up_at", MONDAY).createdBy(admin);

        admin.patch("/leads/" + lead, Map.of("status", "lost"));
        assertThat(open(lead)).isEmpty();
        assertThat(admin.post("/tasks", Map.of("title", "x", "type", "follow_up", "lead_id", lead, "due_at", MONDAY))
                        .code())
                .isEqualTo("lead_closed");

        admin.patch("/leads/" + lead, Map.of("status", "contacted"));
        assertThat(followUp(lead).path("due_at").asString()).isEqualTo(MONDAY);
    }

    @Test
    void itGoesAlongWithTheLeadUnlessSomebodyElseWasGivenIt() {
        ApiClient second = admin.member(Role.AGENT);
        long along = aLead().with("next_follow_up_at", MONDAY)
                .with("assigned_agent_id", agent.userId())
                .createdBy(admin);
        long kept = aLead().with("next_follow_up_at", MONDAY)
                .with("assigned_agent_id", agent.userId())
                .createdBy(admin);
        admin.patch("/tasks/" + followUp(kept).path("id").asLong(), Map.of("assignee_id", admin.userId()));

        admin.post(
                "/leads/bulk",
                Map.of("lead_ids", List.of(along, kept), "action", "assign", "assigned_agent_id", second.userId()));

        assertThat(followUp(along).path("assignee_id").asLong()).isEqualTo(second.userId());
        assertThat(followUp(kept).path("assignee_id").asLong()).isEqualTo(admin.userId());
        admin.delete("/tenant/members/" + second.userId());
        assertThat(followUp(along).path("assignee_id").isNull()).isTrue();
    }

    @Test
    void theWholeDayOfManyMovesTheirLeads() {
        long one = plannedLead();
        long two = plannedLead();
        List<Long> ids = List.of(
                followUp(one).path("id").asLong(), followUp(two).path("id").asLong());

        admin.post("/tasks/bulk", Map.of("task_ids", ids, "action", "due", "due_at", FRIDAY));
        assertThat(List.of(planned(one), planned(two))).containsOnly(FRIDAY);

        admin.post("/tasks/bulk", Map.of("task_ids", ids, "action", "delete"));
        assertThat(List.of(planned(one), planned(two))).containsOnly("");
    }

    @Test
    void anImportBringsItsFollowUps() {
        ApiClient tenant = ApiClient.register(port);
        StringBuilder csv = new StringBuilder("last_name,next_follow_up_at\r\n");
        for (int i = 0; i < 60; i++) {
            csv.append("Row").append(i).append(i % 2 == 0 ? "," + MONDAY : ",").append("\r\n");
        }
        Answer job = tenant.upload("/leads/import", "leads.csv", BodyPublishers.ofString(csv.toString()), Map.of());

        JobWatch.succeeded(tenant, job.json().path("id").asLong());

        List<JsonNode> tasks = Pages.all(tenant, "/tasks", 50);
        assertThat(tasks).hasSize(30);
        assertThat(Pages.texts(tasks, "due_at")).containsOnly(MONDAY);
    }

    @Test
    void aLeadTakesItsTasksAlong() {
        long lead = plannedLead();
        long free = plannedLead();
        long task = followUp(lead).path("id").asLong();

        assertThat(admin.delete("/leads/" + lead).status()).isEqualTo(204);

        assertThat(admin.get("/tasks/" + task).status()).isEqualTo(404);
        assertThat(open(free)).hasSize(1);
    }

    @Test
    void anErasedPersonIsInNoTaskNorInItsTrail() {
        long lead = aLead().createdBy(admin);
        long task = admin.post("/tasks", Map.of("title", "Ring Zebulon", "lead_id", lead))
                .json()
                .path("id")
                .asLong();

        assertThat(admin.post("/leads/" + lead + "/erase").status()).isLessThan(300);

        assertThat(admin.get("/tasks/" + task).status()).isEqualTo(404);
        assertThat(admin.get("/audit-logs?entity_type=task&entity_id=" + task).body())
                .contains("task.created")
                .doesNotContain("Zebulon");
    }

    @Test
    void manyArePlannedAndClearedTogether() {
        ApiClient tenant = ApiClient.register(port);
        List<LeadId> some = List.of(1, 2, 3, 4, 5).stream()
                .map(number -> new LeadId(aLead().createdBy(tenant)))
                .toList();

        leads.planFollowUps(tenant.tenantId(), some, Instant.parse(MONDAY), null);
        assertThat(Pages.all(tenant, "/tasks", 50)).hasSize(5);
        leads.planFollowUps(tenant.tenantId(), some, null, null);
        assertThat(Pages.all(tenant, "/tasks", 50)).isEmpty();
    }
}
