package io.leadline.tasks.internal.completion;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import io.leadline.testing.RecordedAudit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class CompletionApiTests {
    private static final Map<String, String> DONE = Map.of("outcome", "connected");

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RecordedAudit audit;

    private ApiClient admin;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private long task(Map<String, ?> fields) {
        Answer created = admin.post("/tasks", fields);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().path("id").asLong();
    }

    private List<JsonNode> activities(long lead) {
        return Pages.all(admin, "/leads/" + lead + "/activities", 50);
    }

    @Test
    void completingTellsTheTimelineTheOutcome() {
        long lead = aLead().createdBy(admin);
        long id = task(Map.of("title", "Call her", "type", "call", "lead_id", lead));

        JsonNode completed = admin.post(
                        "/tasks/" + id + "/complete",
                        Map.of("outcome", "connected", "notes", "Wants more.", "duration_minutes", 7))
                .json();

        assertThat(completed.path("task").path("status").asString()).isEqualTo("completed");
        assertThat(completed.path("task").path("completed_by").asLong()).isEqualTo(admin.userId());
        assertThat(activities(lead)).singleElement().satisfies(activity -> {
            assertThat(activity.path("id").asLong())
                    .isEqualTo(completed.path("activity_id").asLong());
            assertThat(activity.path("activity_type").asString()).isEqualTo("call");
            assertThat(activity.path("outcome").asString()).isEqualTo("connected");
            assertThat(activity.path("description").asString()).isEqualTo("Wants more.");
            assertThat(activity.path("duration_minutes").asInt()).isEqualTo(7);
            assertThat(activity.path("created_by").asLong()).isEqualTo(admin.userId());
        });
    }

    @Test
    void anOutcomeIsNeeded() {
        long id = task(Map.of("title", "x"));

        assertThat(admin.post("/tasks/" + id + "/complete", Map.of()).status()).isEqualTo(422);
        assertThat(admin.post("/tasks/" + id + "/complete", Map.of("outcome", " "))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post(
                                "/tasks/" + id + "/complete",
                                Map.of("outcome", "x", "next_follow_up_at", "2031-01-01T09:00:00Z"))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post("/tasks/" + id + "/complete", DONE, "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void completedAtOnceItIsCompletedOnce() {
        long lead = aLead().createdBy(admin);
        long id = task(Map.of(
                "title",
                "Call weekly",
                "type",
                "call",
                "lead_id",
                lead,
                "due_at",
                "2031-01-06T09:00:00Z",
                "recurrence",
                "FREQ=WEEKLY"));

        List<Answer> answers = AtOnce.times(16, () -> admin.post("/tasks/" + id + "/complete", DONE));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.code().equals("task_closed")))
                .hasSize(15);
        assertThat(activities(lead)).hasSize(1);
        assertThat(Pages.all(admin, "/tasks?lead_id=" + lead, 50))
                .singleElement()
                .satisfies(next -> assertThat(next.path("due_at").asString()).isEqualTo("2031-01-13T09:00:00Z"));
        assertThat(audit.of(admin.tenantId(), "task.completed").stream()
                        .filter(told -> Long.toString(id).equals(told.entry().entityId())))
                .hasSize(1);
    }

    @Test
    void theNextOccurrenceKeepsTheWallClockAndTheSteps() {
        clock.stopAt(Instant.parse("2031-03-24T12:00:00Z"));
        ApiClient me = admin.login(admin.email(), ApiClient.PASSWORD);
        long id = task(me, "2031-03-24T08:00:00Z");
        me.post("/tasks/" + id + "/checklist", Map.of("text", "step", "done", true));

        JsonNode completed = me.post("/tasks/" + id + "/complete", DONE).json();
        JsonNode next =
                me.get("/tasks/" + completed.path("next_task_id").asLong()).json();

        assertThat(next.path("due_at").asString()).isEqualTo("2031-03-31T07:00:00Z");
        assertThat(next.path("status").asString()).isEqualTo("open");
        assertThat(next.path("checklist").toString()).isEqualTo("{\"done\":0,\"total\":1}");
        assertThat(next.path("recurrence").asString()).isEqualTo("FREQ=WEEKLY");
    }

    private static long task(ApiClient client, String due) {
        return client.post(
                        "/tasks",
                        Map.of(
                                "title",
                                "Weekly",
                                "due_at",
                                due,
                                "due_time_zone",
                                "Europe/Berlin",
                                "recurrence",
                                "FREQ=WEEKLY"))
                .json()
                .path("id")
                .asLong();
    }

    @Test
    void movingOneOccurrenceLeavesTheSeries() {
        clock.stopAt(Instant.parse("2031-01-06T06:00:00Z"));
        ApiClient me = admin.login(admin.email(), ApiClient.PASSWORD);
        long id = task(me, "2031-01-06T08:00:00Z");
        me.patch("/tasks/" + id, Map.of("due_at", "2031-01-05T10:00:00Z"));

        JsonNode completed = me.post("/tasks/" + id + "/complete", DONE).json();

        assertThat(me.get("/tasks/" + completed.path("next_task_id").asLong())
                        .json()
                        .path("due_at")
                        .asString())
                .isEqualTo("2031-01-13T08:00:00Z");
    }

    @Test
    void openedAgainAndCompletedAgainItHasItsNextOccurrenceAlready() {
        ApiClient tenant = ApiClient.register(port);
        long id = task(tenant, "2031-01-06T08:00:00Z");
        tenant.post("/tasks/" + id + "/complete", DONE);

        Answer reopened = tenant.post("/tasks/" + id + "/reopen");
        JsonNode again = tenant.post("/tasks/" + id + "/complete", DONE).json();

        assertThat(reopened.json().path("status").asString()).isEqualTo("open");
        assertThat(reopened.json().path("outcome").isNull()).isTrue();
        assertThat(again.path("next_task_id").isNull()).isTrue();
        assertThat(Pages.all(tenant, "/tasks?view=open", 50)).hasSize(1);
        assertThat(tenant.patch("/tasks/" + id, Map.of("title", "x")).code()).isEqualTo("task_closed");
    }

    @Test
    void anOpenTaskIsNotOpenedAgain() {
        long id = task(Map.of("title", "x"));

        assertThat(admin.post("/tasks/" + id + "/reopen").code()).isEqualTo("task_open");
    }
}
