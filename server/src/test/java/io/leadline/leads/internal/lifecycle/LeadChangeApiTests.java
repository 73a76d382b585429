package io.leadline.leads.internal.lifecycle;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.internal.importing.Importer;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class LeadChangeApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private List<JsonNode> changes(long lead, int limit) {
        return Pages.all(admin, "/leads/" + lead + "/changes", limit);
    }

    private static String field(JsonNode change, String name) {
        return StreamSupport.stream(change.path("changes").spliterator(), false)
                .filter(field -> field.path("field").asString().equals(name))
                .map(field -> field.path("before") + ">" + field.path("after"))
                .findFirst()
                .orElse("");
    }

    @Test
    void whoChangedWhatIsToldNewestFirst() {
        ApiClient agent = admin.member(Role.AGENT);
        long lead = aLead().createdBy(admin);
        clock.advance(Duration.ofSeconds(1));
        agent.patch("/leads/" + lead, Map.of("status", "contacted", "company", "Navy"));
        agent.post("/leads/" + lead + "/activities", Map.of("activity_type", "note", "description", "No change"));
        clock.advance(Duration.ofSeconds(1));
        admin.post("/leads/bulk", Map.of("lead_ids", List.of(lead), "action", "priority", "priority", "high"));
        agent.patch("/leads/" + lead, Map.of("status", "converted"));

        for (int limit = 1; limit <= 4; limit++) {
            List<JsonNode> changes = changes(lead, limit);
            assertThat(Pages.texts(changes, "via")).containsExactly("bulk", "user", "user");
            assertThat(changes.get(0).path("user_name").asString()).isEqualTo("Ada Admin");
            assertThat(field(changes.get(0), "priority")).isEqualTo("\"medium\">\"high\"");
            assertThat(changes.get(1).path("user_id").asLong()).isEqualTo(agent.userId());
            assertThat(field(changes.get(1), "status")).isEqualTo("\"new\">\"contacted\"");
            assertThat(field(changes.get(1), "company")).isEqualTo("null>\"Navy\"");
            assertThat(changes.get(2).path("created").asBoolean()).isTrue();
            assertThat(field(changes.get(2), "last_name")).isEqualTo("null>\"Hopper\"");
        }
    }

    @Test
    void aLeadFromAFileCameInWithTheFile() {
        Importer importer = new Importer(admin, jdbc);
        importer.ended(importer.upload("last_name,email\nOne,one@example.com\nTwo,two@example.com\n"));
        long lead = importer.lead("two@example.com").path("id").asLong();
        clock.advance(Duration.ofSeconds(1));
        admin.patch("/leads/" + lead, Map.of("notes", "Changed"));

        for (int limit = 1; limit <= 3; limit++) {
            List<JsonNode> changes = changes(lead, limit);
            assertThat(Pages.texts(changes, "via")).containsExactly("user", "import");
            assertThat(changes.get(1).path("created").asBoolean()).isTrue();
            assertThat(changes.get(1).path("changes")).isEmpty();
        }
    }

    @Test
    void aKeyIsToldFromAPersonAndLettingGoFromBoth() {
        ApiClient agent = admin.member(Role.AGENT);
        long lead = aLead().with("assigned_agent_id", agent.userId()).createdBy(admin);
        String key = admin.post(
                        "/tenant/api-keys", Map.of("name", "crm", "role", "agent", "scopes", List.of("leads:write")))
                .json()
                .path("key")
                .asString();
        clock.advance(Duration.ofSeconds(1));
        assertThat(admin.withToken(key)
                        .patch("/leads/" + lead, Map.of("notes", "From the CRM"))
                        .status())
                .isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        admin.delete("/tenant/members/" + agent.userId());

        assertThat(Pages.texts(changes(lead, 50), "via")).containsExactly("system", "api_key", "user");
    }

    @Test
    void nothingIsToldOfWhereItWasDoneFromNorOfOthersLeads() {
        ApiClient other = ApiClient.register(port);
        long lead = aLead().createdBy(admin);
        ApiClient viewer = admin.member(Role.VIEWER);

        JsonNode change =
                viewer.get("/leads/" + lead + "/changes").json().path("items").path(0);

        assertThat(change.propertyNames())
                .containsExactlyInAnyOrder("id", "at", "user_id", "user_name", "via", "created", "changes");
        assertThat(other.get("/leads/" + lead + "/changes").status()).isEqualTo(404);
    }
}
