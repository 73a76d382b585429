package io.leadline.leads.internal.lifecycle;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class LeadStatusApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    /** {@link StatusRuleTests} has all the others. */
    @Test
    void aLeadMovesOnlyWhereItCanInLife() {
        long id = aLead().createdBy(admin);

        Answer moved = admin.patch("/leads/" + id, Map.of("status", "contacted"));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().path("status").asString()).isEqualTo("contacted");

        Answer refused = admin.patch("/leads/" + id, Map.of("status", "converted"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("invalid_status_change");
        assertThat(refused.json().path("detail").asString()).contains("qualified", "lost");
        assertThat(admin.get("/leads/" + id).json().path("status").asString()).isEqualTo("contacted");
    }

    @Test
    void aRefusedMoveLeavesTheRestOfThePatchUndone() {
        long id = aLead().createdBy(admin);

        admin.patch("/leads/" + id, Map.of("status", "converted", "notes", "half"));

        assertThat(admin.get("/leads/" + id).json().path("notes").isNull()).isTrue();
    }
}
