package io.leadline.tasks.internal.task;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.LiveStream;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import io.leadline.testing.RecordedAudit;
import io.leadline.testing.TestAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class TaskApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RecordedAudit audit;

    private ApiClient admin;
    private ApiClient agent;
    private ApiClient other;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
        other = admin.member(Role.AGENT);
    }

    private static JsonNode created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static long task(ApiClient client, Map<String, ?> fields) {
        return created(client.post("/tasks", fields)).path("id").asLong();
    }

    @Test
    void aTaskIsMineUnlessIGiveItAway() {
        JsonNode task = created(agent.post("/tasks", Map.of("title", "  Tidy up  ")));

        assertThat(task.path("title").asString()).isEqualTo("Tidy up");
        assertThat(task.path("assignee_id").asLong()).isEqualTo(agent.userId());
        assertThat(task.path("type").asString()).isEqualTo("to_do");
        assertThat(task.path("priority").asString()).isEqualTo("medium");
        assertThat(task.path("status").asString()).isEqualTo("open");
        assertThat(task.path("due_time_zone").asString()).isEqualTo("UTC");
    }

    @Test
    void aTaskOfALeadIsForWhoeverWorksTheLead() {
        long lead = aLead().with("assigned_agent_id", agent.userId()).createdBy(admin);

        JsonNode task = created(admin.post("/tasks", Map.of("title", "Call", "type", "call", "lead_id", lead)));

        assertThat(task.path("assignee_id").asLong()).isEqualTo(agent.userId());
        assertThat(task.path("lead_name").asString()).isEqualTo("Grace Hopper");
    }

    @Test
    void aPatchChangesWhatItNamesUnderItsVersion() {
        long id = task(admin, Map.of("title", "Write", "description", "x", "due_at", "2031-01-01T09:00:00Z"));

        Answer stale = admin.patch("/tasks/" + id, Map.of("title", "No"), "If-Match", "\"9\"");
        Answer changed = admin.patch("/tasks/" + id, Map.of("priority", "high"), "If-Match", "\"0\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(changed.json().path("priority").asString()).isEqualTo("high");
        assertThat(changed.json().path("description").asString()).isEqualTo("x");
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(audit.of(admin.tenantId(), "task.updated").getLast().entry().changes())
                .containsOnlyKeys("priority");
    }

    @Test
    void anAgentWorksWhatIsTheirsAndASupervisorAll() {
        long lead = aLead().with("assigned_agent_id", agent.userId()).createdBy(admin);
        long theirs = task(admin, Map.of("title", "Of other", "assignee_id", other.userId()));
        long ofLead = task(admin, Map.of("title", "Of lead", "lead_id", lead, "assignee_id", other.userId()));
        Map<String, String> high = Map.of("priority", "high");

        assertThat(agent.patch("/tasks/" + theirs, high).code()).isEqualTo("forbidden");
        assertThat(agent.delete("/tasks/" + theirs).code()).isEqualTo("forbidden");
        assertThat(agent.post("/tasks/" + theirs + "/complete", Map.of("outcome", "done"))
                        .code())
                .isEqualTo("forbidden");
        assertThat(agent.post("/tasks/" + theirs + "/checklist", Map.of("text", "x"))
                        .code())
                .isEqualTo("forbidden");
        assertThat(agent.patch("/tasks/" + ofLead, high).status()).isEqualTo(200);
        assertThat(other.patch("/tasks/" + theirs, high).status()).isEqualTo(200);
        assertThat(admin.member(Role.SUPERVISOR).patch("/tasks/" + theirs, high).status())
                .isEqualTo(200);
        assertThat(agent.get("/tasks/" + theirs).status()).isEqualTo(200);
    }

    @Test
    void anAgentGivesTasksToNobodyElse() {
        long mine = task(agent, Map.of("title", "Mine"));

        assertThat(agent.patch("/tasks/" + mine, Map.of("assignee_id", other.userId()))
                        .code())
                .isEqualTo("forbidden");
        assertThat(agent.sendJson("PATCH", "/tasks/" + mine, "{\"assignee_id\":null}")
                        .status())
                .isEqualTo(200);
        assertThat(other.patch("/tasks/" + mine, Map.of("assignee_id", other.userId()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyMembersWhoWorkAreGivenTasks() {
        ApiClient viewer = admin.member(Role.VIEWER);
        ApiClient stranger = ApiClient.register(port);

        for (ApiClient nobody : List.of(viewer, stranger)) {
            Answer refused = admin.post("/tasks", Map.of("title", "x", "assignee_id", nobody.userId()));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("unknown_agent");
        }
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        long lead = aLead().createdBy(admin);

        assertThat(admin.post("/tasks", Map.of("title", " ")).status()).isEqualTo(422);
        assertThat(admin.post("/tasks", Map.of("title", "x", "recurrence", "FREQ=DAILY"))
                        .body())
                .contains("due_at");
        for (String rule : List.of(
                "FREQ=MONTHLY;BYSETPOS=367;BYDAY=MO",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;INTERVAL=99999999999",
                "FREQ=DAILY;${7*7}=1")) {
            Answer refused =
                    admin.post("/tasks", Map.of("title", "x", "due_at", "2030-01-01T09:00:00Z", "recurrence", rule));
            assertThat(refused.status()).as(rule).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("field").asString())
                    .isEqualTo("recurrence");
            assertThat(refused.json().path("errors").path(0).path("code").asString())
                    .isEqualTo("invalid_recurrence");
        }
        assertThat(admin.post(
                                "/tasks",
                                Map.of(
                                        "title",
                                        "x",
                                        "due_at",
                                        "2030-01-01T09:00:00Z",
                                        "recurrence",
                                        "FREQ=MONTHLY;BYSETPOS=367;BYDAY=MO"))
                        .body())
                .contains("BYSETPOS must be positions from 1 to 366 or -366 to -1.");
        assertThat(admin.post("/tasks", Map.of("title", "x", "due_time_zone", "Mars/Olympus"))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post("/tasks", Map.of("title", "x", "type", "follow_up", "lead_id", lead))
                        .body())
                .contains("due_at");
        assertThat(admin.post("/tasks", Map.of("title", "x", "lead_id", 999_999_999L))
                        .body())
                .contains("unknown_lead");
    }

    @Test
    void myDayEndsAtMidnightOfMyZone() {
        ApiClient tenant = ApiClient.register(port);
        clock.stopAt(Instant.parse("2031-03-29T12:00:00Z"));
        ApiClient me = tenant.login(tenant.email(), ApiClient.PASSWORD);
        task(me, Map.of("title", "overdue", "due_at", "2031-03-29T09:00:00Z"));
        task(me, Map.of("title", "tonight", "due_at", "2031-03-29T22:30:00Z"));
        task(me, Map.of("title", "tomorrow", "due_at", "2031-03-30T12:00:00Z"));
        task(me, Map.of("title", "some day"));

        assertThat(titles(me, "view=my_day&time_zone=Europe/London")).containsExactly("overdue", "tonight");
        assertThat(titles(me, "view=my_day&time_zone=Europe/Berlin")).containsExactly("overdue", "tonight");
        assertThat(titles(me, "view=my_day&time_zone=Europe/Helsinki")).containsExactly("overdue");
        assertThat(titles(me, "view=overdue")).containsExactly("overdue");
        assertThat(titles(me, "view=upcoming")).containsExactly("tomorrow", "some day");
        assertThat(me.get("/tasks/counts?time_zone=Europe/Helsinki").json().toString())
                .isEqualTo("{\"overdue\":1,\"due_today\":0,\"upcoming\":3}");
        assertThat(me.get("/tasks/counts").json().toString())
                .isEqualTo("{\"overdue\":1,\"due_today\":1,\"upcoming\":2}");
        assertThat(me.get("/tasks/counts?time_zone=Mars/Olympus").status()).isEqualTo(400);
    }

    private static List<String> titles(ApiClient client, String query) {
        return Pages.texts(Pages.all(client, "/tasks?" + query, 50), "title");
    }

    @Test
    void pagesHoldEveryTaskOnceInTheOrderOfTheirDueDates() {
        ApiClient tenant = ApiClient.register(port);
        for (int i = 0; i < 23; i++) {
            Map<String, Object> fields = i % 5 == 0
                    ? Map.of("title", "t" + i)
                    : Map.of("title", "t" + i, "due_at", "2031-01-0" + (1 + i % 3) + "T09:00:00Z");
            task(tenant, fields);
        }

        List<JsonNode> first = Pages.all(tenant, "/tasks?sort=due_at", 4);
        List<JsonNode> last = Pages.all(tenant, "/tasks?sort=-due_at", 7);

        assertThat(new HashSet<>(Pages.ids(first))).hasSize(23);
        assertThat(Pages.ids(last).reversed()).isEqualTo(Pages.ids(first));
        List<String> due = Pages.texts(first, "due_at");
        assertThat(due.subList(0, 18)).isSorted().doesNotContain("");
        assertThat(due.subList(18, 23)).containsOnly("");
        assertThat(tenant.get("/tasks?sort=-completed_at").status()).isEqualTo(400);
    }

    @Test
    void completedTasksComeLatestFirst() {
        ApiClient tenant = ApiClient.register(port);
        clock.stop();
        List<Long> ids = List.of(
                task(tenant, Map.of("title", "a")),
                task(tenant, Map.of("title", "b")),
                task(tenant, Map.of("title", "c")));
        ids.forEach(id -> {
            tenant.post("/tasks/" + id + "/complete", Map.of("outcome", "done"));
            clock.advance(Duration.ofSeconds(1));
        });

        assertThat(Pages.ids(Pages.all(tenant, "/tasks?view=completed", 2))).isEqualTo(ids.reversed());
        assertThat(Pages.all(tenant, "/tasks?view=open", 2)).isEmpty();
    }

    @Test
    void filtersCombine() {
        ApiClient tenant = ApiClient.register(port);
        long team =
                tenant.post("/teams", Map.of("name", "North")).json().path("id").asLong();
        TestAgent north = TestAgent.of(tenant, Map.of("team_id", team));
        long lead = aLead().createdBy(tenant);
        task(tenant, Map.of("title", "Send the offer", "type", "email", "priority", "high", "lead_id", lead));
        task(tenant, Map.of("title", "Offer a call", "type", "call", "due_at", "2031-01-05T00:00:00Z"));
        long theirs = task(
                tenant, Map.of("title", "Coffee", "assignee_id", north.client().userId()));
        long nobodys = task(tenant, Map.of("title", "Nobody's"));
        tenant.sendJson("PATCH", "/tasks/" + nobodys, "{\"assignee_id\":null}");

        assertThat(titles(tenant, "type=email")).containsExactly("Send the offer");
        assertThat(titles(tenant, "priority=high&lead_id=" + lead)).containsExactly("Send the offer");
        assertThat(titles(tenant, "q=off")).containsExactly("Offer a call", "Send the offer");
        assertThat(titles(tenant, "q=off%20send")).containsExactly("Send the offer");
        assertThat(titles(tenant, "q=ffer")).isEmpty();
        assertThat(titles(tenant, "due_from=2031-01-01T00:00:00Z&due_to=2031-01-06T00:00:00Z"))
                .containsExactly("Offer a call");
        assertThat(titles(tenant, "team_id=" + team)).containsExactly("Coffee");
        assertThat(titles(tenant, "unassigned=true")).containsExactly("Nobody's");
        assertThat(titles(tenant, "assignee_id=" + north.client().userId())).containsExactly("Coffee");
        JsonNode load = tenant.get("/tasks/load").json().path("items");
        assertThat(load.path(0).path("assignee_id").asLong()).isEqualTo(tenant.userId());
        assertThat(load.path(0).path("open").asInt()).isEqualTo(2);
        assertThat(tenant.get("/tasks/load?team_id=" + team).json().path("items"))
                .hasSize(1);
        assertThat(tenant.delete("/tasks/" + theirs).status()).isEqualTo(204);
    }

    @Test
    void manyAreChangedTogether() {
        ApiClient tenant = ApiClient.register(port);
        ApiClient worker = tenant.member(Role.AGENT);
        long one = task(tenant, Map.of("title", "one"));
        long two = task(tenant, Map.of("title", "two"));
        long closed = task(tenant, Map.of("title", "closed"));
        tenant.post("/tasks/" + closed + "/complete", Map.of("outcome", "done"));

        JsonNode outcome = tenant.post(
                        "/tasks/bulk",
                        Map.of(
                                "task_ids",
                                List.of(one, two, closed, 999_999_999L),
                                "action",
                                "assign",
                                "assignee_id",
                                worker.userId()))
                .json();
        tenant.post(
                "/tasks/bulk",
                Map.of("task_ids", List.of(one, two), "action", "due", "due_at", "2031-05-05T09:00:00Z"));
        JsonNode same = tenant.post(
                        "/tasks/bulk", Map.of("task_ids", List.of(one), "action", "priority", "priority", "medium"))
                .json();

        assertThat(outcome.path("changed").asInt()).isEqualTo(2);
        assertThat(Pages.texts(outcome.path("refused").valueStream().toList(), "code"))
                .containsExactlyInAnyOrder("not_found", "task_closed");
        assertThat(same.path("unchanged").asInt()).isEqualTo(1);
        assertThat(worker.get("/tasks/" + two).json().path("due_at").asString()).isEqualTo("2031-05-05T09:00:00Z");
        tenant.post("/tasks/bulk", Map.of("task_ids", List.of(one, two), "action", "delete"));
        assertThat(tenant.get("/tasks/" + one).status()).isEqualTo(404);
        assertThat(worker.post("/tasks/bulk", Map.of("task_ids", List.of(one), "action", "delete"))
                        .code())
                .isEqualTo("forbidden");
    }

    @Test
    void whoLeavesLosesNoTask() {
        ApiClient tenant = ApiClient.register(port);
        ApiClient leaving = tenant.member(Role.AGENT);
        ApiClient staying = tenant.member(Role.AGENT);
        task(tenant, Map.of("title", "open", "assignee_id", leaving.userId()));
        long done = task(tenant, Map.of("title", "done", "assignee_id", leaving.userId()));
        leaving.post("/tasks/" + done + "/complete", Map.of("outcome", "done"));

        assertThat(tenant.delete("/tenant/members/" + leaving.userId()).status())
                .isEqualTo(204);

        assertThat(titles(tenant, "unassigned=true")).containsExactly("open");
        assertThat(tenant.get("/tasks/" + done).json().path("completed_by").asLong())
                .isEqualTo(leaving.userId());
        JsonNode outcome = tenant.post("/tasks/reassign", Map.of("to_user_id", staying.userId()))
                .json();
        assertThat(outcome.path("changed").asInt()).isEqualTo(1);
        assertThat(titles(staying, "view=open&assignee_id=" + staying.userId())).containsExactly("open");
    }

    @Test
    void theAssigneeAndSupervisorsHearOfAChange() {
        ApiClient tenant = ApiClient.register(port);
        ApiClient mine = tenant.member(Role.AGENT);
        ApiClient bystander = tenant.member(Role.AGENT);
        try (LiveStream supervisor = LiveStream.of(tenant);
                LiveStream assignee = LiveStream.of(mine);
                LiveStream nobody = LiveStream.of(bystander)) {
            long id = task(tenant, Map.of("title", "x", "assignee_id", mine.userId()));
            long lead = aLead().createdBy(tenant);

            assertThat(supervisor
                            .next("task.changed")
                            .data()
                            .path("task_ids")
                            .path(0)
                            .asLong())
                    .isEqualTo(id);
            assertThat(assignee.next("task.changed").data().path("count").asInt())
                    .isEqualTo(1);
            assertThat(nobody.next("lead.created")
                            .data()
                            .path("lead_ids")
                            .path(0)
                            .asLong())
                    .isEqualTo(lead);
            assertThat(nobody.types()).doesNotContain("task.changed");
        }
    }
}
