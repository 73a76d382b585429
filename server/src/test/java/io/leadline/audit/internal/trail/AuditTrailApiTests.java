package io.leadline.audit.internal.trail;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Pages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ApiTest
class AuditTrailApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Audit audit;

    @Autowired
    private TransactionTemplate transaction;

    private ApiClient admin;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void aChangeIsToldWithWhoWhatAndTheFieldsBeforeAndAfter() {
        long lead = aLead().with("company", "Old Co").createdBy(admin);

        admin.patch("/leads/" + lead, Map.of("company", "New Co", "status", "contacted"));

        JsonNode entry = ofLead(lead, "lead.updated").getFirst();
        assertThat(entry.path("user_id").asLong()).isEqualTo(admin.userId());
        assertThat(entry.path("user_name").asString()).isEqualTo("Ada Admin");
        assertThat(entry.path("status").asString()).isEqualTo("success");
        assertThat(entry.path("address").asString()).isNotEmpty();
        assertThat(entry.path("request_id").asString()).isNotEmpty();
        assertThat(entry.path("changes").path("company").path("old").asString()).isEqualTo("Old Co");
        assertThat(entry.path("changes").path("company").path("now").asString()).isEqualTo("New Co");
        assertThat(entry.path("changes").path("status").path("now").asString()).isEqualTo("contacted");
        assertThat(entry.path("changes").has("last_name")).isFalse();
    }

    @Test
    void creatingAndDeletingTellEveryField() {
        long lead = aLead().createdBy(admin);

        admin.delete("/leads/" + lead);

        assertThat(ofLead(lead, "lead.created")
                        .getFirst()
                        .path("changes")
                        .path("last_name")
                        .path("now")
                        .asString())
                .isEqualTo("Hopper");
        assertThat(ofLead(lead, "lead.deleted")
                        .getFirst()
                        .path("changes")
                        .path("last_name")
                        .path("old")
                        .asString())
                .isEqualTo("Hopper");
    }

    @Test
    void aBulkChangeTellsEachLead() {
        long one = aLead().createdBy(admin);
        long two = aLead().createdBy(admin);

        admin.post("/leads/bulk", Map.of("lead_ids", List.of(one, two), "action", "priority", "priority", "high"));

        assertThat(List.of(one, two))
                .allSatisfy(lead -> assertThat(ofLead(lead, "lead.updated")
                                .getFirst()
                                .path("changes")
                                .path("priority")
                                .path("now")
                                .asString())
                        .isEqualTo("high"));
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            audit.record(admin.tenantId(), AuditEntry.of("thing.made", "thing", 4711));
            status.setRollbackOnly();
        });

        assertThat(entries("?entity_type=thing&entity_id=4711")).isEmpty();
    }

    @Test
    void aRefusedCallIsToldAsAFailure() {
        ApiClient viewer = admin.member(Role.VIEWER);
        long lead = aLead().createdBy(admin);

        assertThat(viewer.delete("/leads/" + lead).status()).isEqualTo(403);

        JsonNode entry = entries("?status=failure&user_id=" + viewer.userId()).getFirst();
        assertThat(entry.path("action").asString()).isEqualTo("request.refused");
        assertThat(entry.path("entity_id").asString()).isEqualTo("deleteLead");
        assertThat(entry.path("reason").asString()).isEqualTo("forbidden");
        assertThat(entry.path("facts").path("path").asString()).endsWith("/leads/" + lead);
    }

    @Test
    void aWriteThatConflictsIsToldAndLeavesNothingElse() {
        long lead = aLead().createdBy(admin);

        Answer answer = admin.patch("/leads/" + lead, Map.of("company", "X"), "If-Match", "\"99\"");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(entries("?status=failure&action=request.refused")
                        .getFirst()
                        .path("reason")
                        .asString())
                .isEqualTo("version_mismatch");
        assertThat(ofLead(lead, "lead.updated")).isEmpty();
    }

    @Test
    void aStrangerAtTheDoorIsToldOnceInTheTenantsOwnTrail() {
        ApiClient stranger = ApiClient.register(port);

        for (int i = 0; i < 3; i++) {
            assertThat(stranger.withTenant(admin.tenant()).get("/leads").status())
                    .isEqualTo(403);
        }

        assertThat(entries("?user_id=" + stranger.userId()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("reason").asString()).isEqualTo("tenant_forbidden"));
        assertThat(stranger.withTenant("no-such-tenant").get("/leads").status()).isEqualTo(403);
    }

    @Test
    void secretsAreMaskedWhoeverForgotTo() {
        audit.record(
                admin.tenantId(),
                AuditEntry.of("thing.changed", "thing", 1)
                        .change("password", "old", "new")
                        .fact("nested", Map.of("api_key", "ll_x", "name", "n")));

        JsonNode entry = entries("?action=thing.changed").getFirst();
        assertThat(entry.toString()).doesNotContain("ll_x").doesNotContain("\"old\":\"old\"");
        assertThat(entry.path("changes").path("password").path("now").asString())
                .isEqualTo("***");
        assertThat(entry.path("facts").path("nested").path("name").asString()).isEqualTo("n");
    }

    @Test
    void exportingAndReadingInBulkAreToldWithoutTheWordsOfASearch() {
        ApiClient supervisor = admin.member(Role.SUPERVISOR);

        assertThat(supervisor.get("/leads/export.csv?q=hopper").status()).isEqualTo(200);

        JsonNode entry =
                entries("?action=leads.exported&user_id=" + supervisor.userId()).getFirst();
        assertThat(entry.path("facts").path("filter").path("q").asString()).isEqualTo("***");
        assertThat(supervisor.get("/audit-logs/export.csv").body()).contains("leads.exported");
        assertThat(entries("?action=audit_log.exported&user_id=" + supervisor.userId()))
                .hasSize(1);
    }

    @Test
    void aLongListOfPeopleIsToldAndAShortOneIsNot() {
        ApiClient owner = ApiClient.register(port);
        for (int i = 0; i <= Audit.FEW; i++) {
            aLead().createdBy(owner);
        }
        String category = owner.get("/leads?limit=1")
                .json()
                .path("items")
                .get(0)
                .path("score")
                .path("score_category")
                .asString();

        owner.get("/leads?limit=100");
        owner.get("/leads?limit=101");
        owner.get("/leads/scores/category/" + category + "?limit=101");

        List<JsonNode> told = Pages.all(owner, "/audit-logs?action=leads.read_in_bulk", 50);
        assertThat(told)
                .hasSize(2)
                .allSatisfy(entry ->
                        assertThat(entry.path("facts").path("count").asInt()).isEqualTo(101));
    }

    @Test
    void pagesMeetEveryEntryOnceWhileMoreAreWritten() {
        for (int i = 0; i < 30; i++) {
            audit.record(admin.tenantId(), AuditEntry.of("page.tested", "page", i));
        }

        List<JsonNode> rows = Pages.all(
                admin,
                "/audit-logs?action=page.tested",
                7,
                () -> audit.record(admin.tenantId(), AuditEntry.of("page.tested", "page", 1_000)));

        assertThat(Pages.texts(rows, "entity_id").stream().filter(id -> !id.equals("1000")))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFilterThatCannotBeIsRefused() {
        for (String query : List.of("action=%C3%BC", "entity_type=a%20b", "entity_id=" + "1".repeat(65), "action=")) {
            assertThat(admin.get("/audit-logs?" + query).status()).as(query).isEqualTo(400);
            assertThat(admin.get("/audit-logs/export.csv?" + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void onlySupervisorsAndAboveReadIt() {
        assertThat(admin.member(Role.AGENT).get("/audit-logs").status()).isEqualTo(403);
        assertThat(admin.member(Role.SUPERVISOR).get("/audit-logs").status()).isEqualTo(200);
    }

    @Test
    void anotherTenantsEntryIsNotFound() {
        long id = entries("").getFirst().path("id").asLong();

        assertThat(ApiClient.register(port).get("/audit-logs/" + id).status()).isEqualTo(404);
        assertThat(admin.get("/audit-logs/" + id).status()).isEqualTo(200);
    }

    private List<JsonNode> ofLead(long lead, String action) {
        return entries("?entity_type=lead&entity_id=" + lead + "&action=" + action);
    }

    private List<JsonNode> entries(String query) {
        return admin.get("/audit-logs" + query).json().path("items").values().stream()
                .toList();
    }
}
