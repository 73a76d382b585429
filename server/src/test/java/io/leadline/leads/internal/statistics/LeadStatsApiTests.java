package io.leadline.leads.internal.statistics;

import static io.leadline.testing.LeadBody.aLead;
import static io.leadline.testing.LeadBody.aQualifiedLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class LeadStatsApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void anEmptyTenantHasNoLeads() {
        JsonNode stats = stats();

        assertThat(stats.propertyNames())
                .containsExactlyInAnyOrder(
                        "total", "unassigned", "by_status", "by_priority", "by_source", "by_category");
        assertThat(stats.path("total").asLong()).isZero();
    }

    @Test
    void leadsAreCountedByWhatTheyAre() {
        aLead().createdBy(admin);
        aLead().with("source", "event").with("priority", "high").createdBy(admin);
        aQualifiedLead().with("assigned_agent_id", admin.userId()).createdBy(admin);

        JsonNode stats = stats();

        assertThat(stats.path("total").asLong()).isEqualTo(3);
        assertThat(stats.path("unassigned").asLong()).isEqualTo(2);
        assertThat(stats.path("by_status").toString()).isEqualTo("{\"new\":2,\"qualified\":1}");
        assertThat(stats.path("by_priority").toString()).isEqualTo("{\"medium\":2,\"high\":1}");
        assertThat(stats.path("by_source").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("unknown", "event", "website");
        assertThat(stats.path("by_category").values()).allMatch(count -> count.asLong() > 0);
    }

    @Test
    void theCountsFollowEveryChangeAtOnce() {
        long id = aLead().createdBy(admin);
        for (int round = 0; round < 3; round++) {
            assertThat(stats().path("by_status").toString()).isEqualTo("{\"new\":1}");
            admin.patch("/leads/" + id, Map.of("status", "lost"));
            assertThat(stats().path("by_status").toString()).isEqualTo("{\"lost\":1}");
            admin.patch("/leads/" + id, Map.of("status", "new"));
        }
        String before = stats().path("by_category").toString();
        admin.patch("/leads/" + id, Map.of("status", "qualified", "priority", "high", "source", "website"));
        assertThat(stats().path("by_category").toString()).isNotEqualTo(before);
        admin.delete("/leads/" + id);
        assertThat(stats().path("total").asLong()).isZero();
    }

    @Test
    void anotherTenantsLeadsAreNotCounted() {
        aLead().createdBy(ApiClient.register(port));

        assertThat(stats().path("total").asLong()).isZero();
    }

    private JsonNode stats() {
        return admin.get("/leads/stats").json();
    }
}
