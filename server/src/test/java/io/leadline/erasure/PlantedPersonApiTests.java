package io.leadline.erasure;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.leads.internal.importing.Importer;
import io.leadline.mail.Mail;
import io.leadline.mail.Mailer;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Role;
import io.leadline.platform.email.EmailAddress;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.JobWatch;
import io.leadline.testing.Outbox;
import io.leadline.testing.TestFolder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plants a person wherever one may come to be, erases them, and looks through everything that is left. */
@ApiTest
class PlantedPersonApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Mailer mailer;

    private ApiClient admin;
    private Importer importer;
    private PlantedPerson somebody;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
        importer = new Importer(admin, jdbc);
        somebody = PlantedPerson.in(admin.tenantId());
    }

    /** Left by a test that failed, it would hold up others. */
    @AfterEach
    void noJobIsHeldElsewhere() {
        jdbc.sql("DELETE FROM job_queue WHERE claimed_by = 'elsewhere'").update();
    }

    @Test
    void nothingIsLeftOfALead() {
        Traces traces = somebody.traces(jdbc, TestFolder.PATH);
        ApiClient agent = admin.member(Role.AGENT);
        long lead = aLead().with("first_name", somebody.first())
                .with("last_name", somebody.last())
                .with("email", somebody.fill("{plain first}.{last}@Example.com"))
                .with("phone", somebody.fill("+49 30 9018{12}{34}"))
                .with("notes", somebody.fill("{last} is the buyer"))
                .with("attributes", Map.of("twitter", somebody.fill("@{last}")))
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
        erasureIsFinished(admin.tenantId());

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
        Traces traces = new Traces(jdbc, TestFolder.PATH, List.of("ottoline." + lastName, lastName), List.of());
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
        erasureIsFinished(person.tenantId());

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
        long lead = aLead().with("email", somebody.address()).createdBy(admin);
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
        JobWatch.until(() -> attempts(erasure) > 1);
        assertThat(admin.get("/jobs/" + erasure).json().path("finished_at").isNull())
                .isTrue();
        Answer cancelled = admin.delete("/jobs/" + erasure);
        assertThat(cancelled.status()).isEqualTo(409);
        assertThat(cancelled.code()).isEqualTo("not_cancellable");

        jdbc.sql("""
                        INSERT INTO job_errors (tenant_id, job_id, reason, content)
                        SELECT tenant_id, id, 'No.', :content FROM jobs
                        WHERE tenant_id = :tenant AND type = 'lead_import'""")
                .param("content", somebody.fill("{ADDRESS}"))
                .param("tenant", admin.tenantId().value())
                .update();
        jdbc.sql("DELETE FROM job_queue WHERE claimed_by = 'elsewhere'").update();
        jdbc.sql(
                        "UPDATE jobs SET status = 'succeeded', finished_at = NOW(6) WHERE tenant_id = :tenant AND type = 'lead_import'")
                .param("tenant", admin.tenantId().value())
                .update();
        erasureIsFinished(admin.tenantId());

        assertThat(somebody.traces(jdbc, TestFolder.PATH).find()).isEmpty();
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
                Map.of(
                        "activity_type",
                        "call",
                        "outcome",
                        "connected",
                        "description",
                        somebody.fill("Spoke with {last}")),
                "Idempotency-Key",
                "planted");
        long task = id(admin.post("/tasks", Map.of("title", somebody.fill("Call {last}"), "lead_id", lead)));
        admin.post("/tasks/" + task + "/comments", Map.of("body", somebody.fill("{last} asked for the price")));
    }

    /** Places that know nothing of the lead but what it is called. */
    private void mentionElsewhere() {
        aLead().with("notes", somebody.fill("Works with {plain first} {last}, phone (030) 90 18-{12} {34}"))
                .createdBy(admin);
        long task = id(admin.post(
                "/tasks",
                Map.of(
                        "title",
                        somebody.fill("Ask {ADDRESS} (Mr {LAST})"),
                        "description",
                        somebody.fill("or call 0049 (30) 9018.{12}{34}, {plain first} is there in the morning"))));
        admin.post(
                "/tasks/" + task + "/comments",
                Map.of("body", somebody.fill("{last} has +49 (0)30/9018{12}{34} as well")));
        admin.post("/tasks/" + task + "/checklist", Map.of("text", somebody.fill("Write to {address}")));
        admin.put(
                "/me/preferences/leads-views",
                Map.of("views", List.of(Map.of("name", somebody.fill("{last}"), "q", somebody.fill("{address}")))));
        admin.post(
                "/leads/bulk",
                Map.of(
                        "action",
                        "priority",
                        "priority",
                        "high",
                        "filter",
                        Map.of("q", somebody.fill("{last}@example.com"))));
        String file = somebody.fill("""
                first_name,last_name,email,phone,status
                {first},{last},{ADDRESS},030/901 8{12} {34},no such status
                """);
        importer.ended(importer.upload(file));
        importer.ended(importer.upload(
                file + somebody.fill("{first},{last},{ADDRESS},030/901 8{12} {34},new\n"), Map.of("dry_run", "true")));
        String reader = ApiClient.address();
        mailer.send(new Mail(
                Mail.Kind.NOTICE,
                EmailAddress.of(reader),
                "A lead is yours",
                somebody.fill("{plain first} {last}, {address}")));
        Outbox.await(reader, 1);
    }

    private static long id(Answer created) {
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().path("id").asLong();
    }

    private void erasureIsFinished(TenantId tenant) {
        JobWatch.until(() -> erasures(tenant, "finished_at IS NULL") == 0);
        assertThat(erasures(tenant, "status <> 'succeeded'")).isZero();
        assertThat(erasures(tenant, "status = 'succeeded'")).isPositive();
    }

    private int erasures(TenantId tenant, String which) {
        return jdbc.sql("SELECT COUNT(*) FROM jobs WHERE tenant_id = :tenant AND type = 'person_erasure' AND " + which)
                .param("tenant", tenant.value())
                .query(Integer.class)
                .single();
    }
}
