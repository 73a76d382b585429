package io.leadline.erasure;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.leads.internal.Importer;
import io.leadline.mail.Mail;
import io.leadline.mail.Mailer;
import io.leadline.platform.access.Role;
import io.leadline.platform.email.EmailAddress;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Outbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plants a person wherever one may come to be, erases them, and looks through everything that is left. */
@ApiTest
class PlantedPersonApiTests {
    private static final Path FOLDER = Path.of("target/test-data");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Mailer mailer;

    private ApiClient admin;
    private Importer importer;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
        importer = new Importer(admin, jdbc);
    }

    @Test
    void nothingIsLeftOfALead() {
        Traces traces = new Traces(
                jdbc,
                FOLDER,
                List.of("zébulon", "quixworthy", "zebulon.quixworthy@example.com"),
                List.of("3090182077", "90182077"));
        ApiClient agent = admin.member(Role.AGENT);
        long lead = aLead().with("first_name", "Zébulon")
                .with("last_name", "Quixworthy")
                .with("email", "Zebulon.Quixworthy@Example.com")
                .with("phone", "+49 30 90182077")
                .with("notes", "Quixworthy is the buyer")
                .with("attributes", Map.of("twitter", "@quixworthy"))
                .with("assigned_agent_id", agent.userId())
                .createdBy(admin);
        workOn(lead);
        mentionElsewhere();
        List<String> planted = traces.find();
        assertThat(planted)
                .contains(
                        "leads.email",
                        "leads.phone",
                        "leads.notes",
                        "leads.attributes",
                        "lead_activities.description",
                        "tasks.title",
                        "tasks.description",
                        "task_comments.body",
                        "task_checklist_items.text",
                        "job_errors.content",
                        "jobs.result",
                        "preferences.content",
                        "idempotency_keys.body")
                .anyMatch(place -> place.startsWith("outbox"));

        assertThat(admin.post("/leads/" + lead + "/erase").status()).isEqualTo(204);
        erasureIsFinished();

        assertThat(traces.find()).isEmpty();
        assertThat(admin.get("/audit-logs?action=person.erased")
                        .json()
                        .path("items")
                        .size())
                .isPositive();
        assertThat(admin.get("/tasks").body()).contains("[erased]");
    }

    @Test
    void nothingIsLeftOfAnAccount() {
        // Files of earlier runs stay in the folder: this person is somebody new.
        String lastName = "Brackenfeld" + admin.tenantId().value().substring(0, 8);
        String address = "Ottoline." + lastName + "@example.com";
        Traces traces = new Traces(jdbc, FOLDER, List.of("ottoline." + lastName, lastName), List.of());
        ApiClient person = ApiClient.register(port, address);
        person.patch("/auth/me", Map.of("first_name", "Ottoline", "last_name", lastName));
        person.put("/me/preferences/leads-views", Map.of("name", lastName + "'s view"));
        ApiClient.nobody(port).post("/password-reset/request", Map.of("email", address));
        admin.post("/tenant/invitations", Map.of("email", address.toUpperCase(java.util.Locale.ROOT), "role", "agent"));
        person.post(
                "/tasks",
                Map.of("title", "Ask Ottoline " + lastName + ", " + address, "description", lastName + " knows"));
        await().untilAsserted(() -> assertThat(Outbox.to(address)).isNotEmpty());
        ApiClient colleague = person.member(Role.ADMIN);
        assertThat(traces.find())
                .contains("users.last_name", "users.email", "audit_logs.details", "tasks.title", "preferences.content")
                .anyMatch(place -> place.startsWith("invitations"))
                .anyMatch(place -> place.startsWith("outbox"));

        assertThat(person.delete("/auth/me", Map.of("password", ApiClient.PASSWORD))
                        .status())
                .isEqualTo(204);
        erasureIsFinished();

        assertThat(colleague.get("/tasks").body()).contains("[erased]").doesNotContain("Ask Ottoline");
        assertThat(traces.find()).doesNotContain("tasks.title", "preferences.content", "users.last_name");
        await().untilAsserted(() -> assertThat(traces.find()).isEqualTo(titlesWithTheNameAlone()));
    }

    /** A name alone is no proof of who is meant: others may have it. */
    private static List<String> titlesWithTheNameAlone() {
        return List.of("tasks.description");
    }

    @Test
    void anErasureWaitsForAnImportUnderWayAndCannotBeCancelled() {
        long lead = aLead().with("email", "late.arrival@example.com").createdBy(admin);
        jdbc.sql("""
                        INSERT INTO jobs (tenant_id, type, status, parameters, created_at)
                        VALUES (:tenant, 'lead_import', 'running', '{}', NOW(6))""").param("tenant", admin.tenantId().value()).update();
        jdbc.sql("""
                        INSERT INTO job_queue (tenant_id, job_id, turn_at, due_at, claimed_by, heartbeat_at)
                        SELECT tenant_id, id, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'elsewhere', UTC_TIMESTAMP(6) + INTERVAL 1 HOUR FROM jobs
                        WHERE tenant_id = :tenant AND type = 'lead_import'""").param("tenant", admin.tenantId().value()).update();
        assertThat(admin.post("/leads/" + lead + "/erase").status()).isEqualTo(204);
        long erasure = jdbc.sql("SELECT id FROM jobs WHERE tenant_id = :tenant AND type = 'person_erasure'")
                .param("tenant", admin.tenantId().value())
                .query(Long.class)
                .single();
        await().until(() -> attempts(erasure) > 1);
        assertThat(admin.get("/jobs/" + erasure).json().path("finished_at").isNull())
                .isTrue();
        Answer cancelled = admin.delete("/jobs/" + erasure);
        assertThat(cancelled.status()).isEqualTo(409);
        assertThat(cancelled.code()).isEqualTo("not_cancellable");

        jdbc.sql("""
                        INSERT INTO job_errors (tenant_id, job_id, reason, content)
                        SELECT tenant_id, id, 'No.', 'LATE.ARRIVAL@example.com' FROM jobs
                        WHERE tenant_id = :tenant AND type = 'lead_import'""").param("tenant", admin.tenantId().value()).update();
        jdbc.sql("DELETE FROM job_queue WHERE claimed_by = 'elsewhere'").update();
        jdbc.sql(
                        "UPDATE jobs SET status = 'succeeded', finished_at = NOW(6) WHERE tenant_id = :tenant AND type = 'lead_import'")
                .param("tenant", admin.tenantId().value())
                .update();
        erasureIsFinished();

        assertThat(new Traces(jdbc, FOLDER, List.of("late.arrival@example.com"), List.of()).find())
                .isEmpty();
    }

    private int attempts(long jobId) {
        return jdbc.sql("SELECT attempt FROM jobs WHERE id = :id")
                .param("id", jobId)
                .query(Integer.class)
                .single();
    }

    /** What people log and plan for the lead itself. */
    private void workOn(long lead) {
        admin.post(
                "/leads/" + lead + "/activities",
                Map.of("activity_type", "call", "outcome", "connected", "description", "Spoke with Quixworthy"),
                "Idempotency-Key",
                "planted");
        long task = id(admin.post("/tasks", Map.of("title", "Call Quixworthy", "lead_id", lead)));
        admin.post("/tasks/" + task + "/comments", Map.of("body", "Quixworthy asked for the price"));
    }

    /** Places that know nothing of the lead but what it is called. */
    private void mentionElsewhere() {
        aLead().with("notes", "Works with Zebulon Quixworthy, phone (030) 90 18-20 77")
                .createdBy(admin);
        long task = id(admin.post(
                "/tasks",
                Map.of(
                        "title",
                        "Ask ZEBULON.QUIXWORTHY@EXAMPLE.COM (Mr QUIXWORTHY)",
                        "description",
                        "or call 0049 (30) 9018.2077, Zebulon is there in the morning")));
        admin.post("/tasks/" + task + "/comments", Map.of("body", "Quixworthy has +49 (0)30/90182077 as well"));
        admin.post("/tasks/" + task + "/checklist", Map.of("text", "Write to zebulon.quixworthy@example.com"));
        admin.put(
                "/me/preferences/leads-views",
                Map.of("views", List.of(Map.of("name", "Quixworthy", "q", "zebulon.quixworthy@example.com"))));
        admin.post(
                "/leads/bulk",
                Map.of("action", "priority", "priority", "high", "filter", Map.of("q", "quixworthy@example.com")));
        String file = """
                first_name,last_name,email,phone,status
                Zébulon,Quixworthy,ZEBULON.Quixworthy@example.COM,030/901 820 77,no such status
                """;
        importer.ended(importer.upload(file));
        importer.ended(importer.upload(
                file + "Zébulon,Quixworthy,ZEBULON.Quixworthy@example.COM,030/901 820 77,new\n",
                Map.of("dry_run", "true")));
        String reader = ApiClient.address();
        mailer.send(new Mail(
                Mail.Kind.NOTICE,
                EmailAddress.of(reader),
                "A lead is yours",
                "Zebulon Quixworthy, zebulon.quixworthy@example.com"));
        Outbox.await(reader, 1);
    }

    private static long id(Answer created) {
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().path("id").asLong();
    }

    private void erasureIsFinished() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM jobs WHERE type = 'person_erasure' AND finished_at IS NULL")
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(jdbc.sql("SELECT DISTINCT status FROM jobs WHERE type = 'person_erasure'")
                        .query(String.class)
                        .list())
                .containsExactly("succeeded");
    }
}
