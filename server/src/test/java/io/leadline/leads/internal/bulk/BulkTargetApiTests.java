package io.leadline.leads.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.JobWatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A filter that says nothing is no wish to change everything. */
@ApiTest
class BulkTargetApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeEach
    void twoLeads() {
        admin = ApiClient.register(port);
        admin.post("/leads", Map.of("last_name", "Hopper"));
        admin.post("/leads", Map.of("last_name", "Lovelace"));
    }

    private Answer prioritise(Map<String, Object> target) {
        Map<String, Object> body = new HashMap<>(target);
        body.put("action", "priority");
        body.put("priority", "high");
        return admin.post("/leads/bulk", body);
    }

    private int urgent() {
        return admin.get("/leads?priority=high").json().path("items").size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "\u200b", "%", "*", "\"\""})
    void aSearchThatSaysNothingIsRefused(String q) {
        Answer refused = prioritise(Map.of("filter", Map.of("q", q)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("empty_filter");
        assertThat(admin.get("/jobs").json().path("items")).isEmpty();
    }

    @Test
    void anEmptyFilterIsRefused() {
        assertThat(prioritise(Map.of("filter", Map.of())).body()).contains("empty_filter");
        assertThat(prioritise(Map.of()).status()).isEqualTo(422);
        assertThat(prioritise(Map.of("filter", Map.of("status", "new"), "all", true))
                        .status())
                .isEqualTo(422);
        assertThat(prioritise(Map.of("lead_ids", List.of(1), "all", true)).status())
                .isEqualTo(422);
        assertThat(prioritise(Map.of("all", false)).status()).isEqualTo(422);
    }

    @Test
    void allLeadsAreChangedWhenTheirNumberIsKnown() {
        assertThat(prioritise(Map.of("all", true)).body()).contains("expected_count");
        assertThat(prioritise(Map.of("all", true, "expected_count", 1)).code()).isEqualTo("unexpected_count");
        assertThat(prioritise(Map.of("all", true, "expected_count", 3)).code()).isEqualTo("unexpected_count");
        assertThat(urgent()).isZero();

        Answer accepted = prioritise(Map.of("all", true, "expected_count", 2));

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        JobWatch.ended(admin, accepted.json().path("id").asLong());
        assertThat(urgent()).isEqualTo(2);
    }

    @Test
    void anExportOfASearchThatSaysNothingIsRefused() {
        assertThat(admin.get("/leads/export.csv?q=").status()).isEqualTo(422);
        assertThat(admin.get("/leads/export.csv?q=%20%20").body()).contains("empty_filter");
        assertThat(admin.get("/leads/export.csv").status()).isEqualTo(200);
        assertThat(admin.get("/leads/export.csv?q=Hopper").status()).isEqualTo(200);
    }
}
