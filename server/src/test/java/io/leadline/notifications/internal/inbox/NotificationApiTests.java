package io.leadline.notifications.internal.inbox;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.JobWatch;
import io.leadline.testing.LiveStream;
import io.leadline.testing.Pages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class NotificationApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;
    private ApiClient agent;
    private Inbox inbox;

    @BeforeEach
    void anAgent() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
        inbox = new Inbox(agent);
    }

    private void assign(long lead, ApiClient to) {
        Answer answer = admin.patch("/leads/" + lead, Map.of("assigned_agent_id", to.userId()));
        assertThat(answer.status()).isEqualTo(200);
    }

    private String path(JsonNode entry) {
        return "/notifications/" + entry.path("id").asLong() + "/read";
    }

    @Test
    void whoIsGivenALeadIsToldByWhom() {
        long lead = aLead().createdBy(admin);

        assign(lead, agent);

        JsonNode told = inbox.awaitOne(1);
        assertThat(told.path("type").asString()).isEqualTo("lead_assigned");
        assertThat(told.path("entity_type").asString()).isEqualTo("lead");
        assertThat(told.path("entity_ids").path(0).asLong()).isEqualTo(lead);
        assertThat(told.path("subject").asString()).isEqualTo("Grace Hopper");
        assertThat(told.path("by").path("id").asLong()).isEqualTo(admin.userId());
        assertThat(told.path("by").path("name").asString()).isEqualTo("Ada Admin");
        assertThat(told.path("read").asBoolean()).isFalse();
        assertThat(inbox.unread()).isEqualTo(1);
    }

    @Test
    void aLeadMadeForSomebodyIsTold() {
        aLead().with("assigned_agent_id", agent.userId()).createdBy(admin);

        assertThat(inbox.awaitOne(1).path("type").asString()).isEqualTo("lead_assigned");
    }

    @Test
    void nobodyIsToldOfTheirOwnAct() {
        assign(aLead().createdBy(admin), admin);
        aLead().with("assigned_agent_id", admin.userId()).createdBy(admin);
        assign(aLead().createdBy(admin), agent);

        inbox.await(1);
        assertThat(new Inbox(admin).entries()).isEmpty();
    }

    @Test
    void takingALeadAwayIsNotTold() {
        long lead = aLead().createdBy(admin);
        assign(lead, agent);
        inbox.await(1);
        admin.sendJson("PATCH", "/leads/" + lead, "{\"assigned_agent_id\":null}");
        assign(aLead().createdBy(admin), agent);

        assertThat(inbox.awaitOne(2).path("count").asInt()).isEqualTo(2);
    }

    @Test
    void manyLeadsGivenAtOnceAreOneEntry() {
        List<Long> leads = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            leads.add(aLead().createdBy(admin));
        }
        Answer bulk = admin.post(
                "/leads/bulk", Map.of("lead_ids", leads, "action", "assign", "assigned_agent_id", agent.userId()));
        assertThat(bulk.status()).as(bulk.body()).isLessThan(300);

        JsonNode told = inbox.awaitOne(30);
        assertThat(told.path("entity_ids").size()).isEqualTo(10);
        assertThat(inbox.unread()).isEqualTo(1);
    }

    @Test
    void whoStartedAJobIsToldOfItsEnd() {
        aLead().createdBy(admin);
        long job = admin.post("/leads/scores/batch-calculate")
                .json()
                .path("job_id")
                .asLong();
        JobWatch.succeeded(admin, job);

        JsonNode told = new Inbox(admin).awaitOne(1);
        assertThat(told.path("type").asString()).isEqualTo("job_finished");
        assertThat(told.path("facts").path("status").asString()).isEqualTo("succeeded");
        assertThat(told.path("facts").path("job_type").asString()).isEqualTo("score_batch");
        assertThat(told.path("entity_ids").path(0).asLong()).isEqualTo(job);
        assertThat(admin.get("/jobs/" + job).json().path("created_by").asLong()).isEqualTo(admin.userId());
        assertThat(inbox.entries()).isEmpty();
    }

    @Test
    void readAndUnreadAreToldToThePersonsOtherDevicesAndToNobodyElse() {
        ApiClient elsewhere = agent.login(agent.email(), ApiClient.PASSWORD);
        try (LiveStream device = LiveStream.of(elsewhere);
                LiveStream other = LiveStream.of(admin)) {
            assign(aLead().createdBy(admin), agent);
            JsonNode created = device.next("notification.created").data();
            JsonNode entry = inbox.awaitOne(1);
            assertThat(created.path("notification_id").asLong())
                    .isEqualTo(entry.path("id").asLong());
            assertThat(created.path("count").asInt()).isEqualTo(1);

            assertThat(agent.put(path(entry), Map.of()).status()).isEqualTo(204);
            JsonNode read = device.next("notification.read").data();
            assertThat(read.path("notification_id").asLong())
                    .isEqualTo(entry.path("id").asLong());
            assertThat(read.path("read").asBoolean()).isTrue();
            assertThat(new Inbox(elsewhere).unread()).isZero();
            assertThat(inbox.entries().getFirst().path("read_at").asString()).isNotBlank();

            assertThat(agent.delete(path(entry)).status()).isEqualTo(204);
            assertThat(device.next("notification.read").data().path("read").asBoolean())
                    .isFalse();
            assertThat(inbox.unread()).isEqualTo(1);

            admin.patch("/tenant", Map.of("name", "Renamed"));
            other.next("tenant.updated");
            assertThat(other.types()).noneMatch(type -> type.startsWith("notification."));
        }
    }

    @Test
    void anEntryGrowsWhileItIsNotReadAndAnotherBeginsAfter() {
        try (LiveStream device = LiveStream.of(agent)) {
            assign(aLead().createdBy(admin), agent);
            device.next("notification.created");
            assign(aLead().createdBy(admin), agent);
            assertThat(device.next("notification.updated").data().path("count").asInt())
                    .isEqualTo(2);
            agent.put(path(inbox.awaitOne(2)), Map.of());
            assign(aLead().createdBy(admin), agent);
            device.next("notification.created");
        }
        assertThat(inbox.await(2))
                .extracting(entry -> entry.path("count").asInt())
                .containsExactly(1, 2);
    }

    @Test
    void allCanBeReadAtOnceUpToTheNewestThatWasSeen() {
        assign(aLead().createdBy(admin), agent);
        JsonNode seen = inbox.awaitOne(1);
        assertThat(agent.post("/notifications/read-all", Map.of("up_to_id", 0))
                        .json()
                        .path("read")
                        .asInt())
                .isZero();
        assertThat(agent.post(
                                "/notifications/read-all",
                                Map.of("up_to_id", seen.path("id").asLong()))
                        .json()
                        .path("read")
                        .asInt())
                .isEqualTo(1);
        assign(aLead().createdBy(admin), agent);
        inbox.await(2);

        assertThat(Pages.all(agent, "/notifications?unread=true", 1)).hasSize(1);
        assertThat(agent.post("/notifications/read-all").json().path("read").asInt())
                .isEqualTo(1);
        assertThat(agent.get("/notifications?unread=true").json().path("items")).isEmpty();
        assertThat(inbox.unread()).isZero();
    }

    @Test
    void aNotificationOfSomebodyElseIsNotThere() {
        assign(aLead().createdBy(admin), agent);
        JsonNode entry = inbox.awaitOne(1);
        ApiClient stranger = ApiClient.register(port);

        for (ApiClient other : List.of(admin, admin.member(Role.AGENT), stranger)) {
            assertThat(other.put(path(entry), Map.of()).status()).isEqualTo(404);
            assertThat(other.delete(path(entry)).status()).isEqualTo(404);
            assertThat(other.post("/notifications/read-all").json().path("read").asInt())
                    .isZero();
            assertThat(new Inbox(other).entries()).isEmpty();
        }
        assertThat(inbox.unread()).isEqualTo(1);
    }

    @Test
    void theListIsCutIntoPages() {
        for (int i = 0; i < 5; i++) {
            assign(aLead().createdBy(admin), agent);
            agent.put(path(inbox.await(i + 1).getFirst()), Map.of());
        }
        List<JsonNode> byTwo = Pages.all(agent, "/notifications", 2);

        assertThat(byTwo).hasSize(5).isEqualTo(inbox.entries());
        String cursor =
                agent.get("/notifications?limit=2").json().path("next_cursor").asString();
        assertThat(agent.get("/notifications?unread=true&limit=2&cursor=" + cursor)
                        .code())
                .isEqualTo("invalid_cursor");
        assertThat(admin.get("/notifications?limit=2&cursor=" + cursor).code()).isEqualTo("invalid_cursor");
    }

    private void awaitGathered() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql(
                                "SELECT COUNT(*) FROM notification_causes WHERE tenant_id = :tenant AND waiting = 1")
                        .param("tenant", admin.tenant())
                        .query(Long.class)
                        .single()
                        .equals(0L));
    }

    @Test
    void whatNobodyWantsIsNotThere() {
        inbox.prefers(Map.of(
                "types", List.of(Map.of("type", "lead_assigned", "in_app", false, "email", "off")), "digest_hour", 8));
        assign(aLead().createdBy(admin), agent);
        awaitGathered();
        inbox.prefers(Map.of("types", List.of(), "digest_hour", 8));
        assign(aLead().createdBy(admin), agent);

        assertThat(inbox.awaitOne(1).path("count").asInt()).isEqualTo(1);
    }

    @Test
    void withTheMembershipGoesEverything() {
        assign(aLead().createdBy(admin), agent);
        inbox.prefers(Map.of("types", List.of(), "digest_hour", 17));
        inbox.await(1);

        assertThat(admin.delete("/tenant/members/" + agent.userId()).status()).isEqualTo(204);
        admin.join(agent, Role.AGENT);

        assertThat(inbox.entries()).isEmpty();
        assertThat(agent.get("/me/notification-preferences")
                        .json()
                        .path("digest_hour")
                        .asInt())
                .isEqualTo(8);
    }
}
