package io.leadline.agents.internal.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Pages;
import io.leadline.testing.TestAgent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class BreakReasonApiTests {
    private static final String REASONS = "/break-reasons";
    private static final String[] COMMON = {"Short break", "Lunch", "Personal", "Technical issue"};

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private JsonNode reason(String name) {
        return Pages.all(admin, REASONS, 500).stream()
                .filter(reason -> reason.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTenantBeginsWithTheCommonReasons() {
        assertThat(Pages.texts(Pages.all(admin, REASONS, 3), "name")).containsExactly(COMMON);
        assertThat(reason("Lunch").path("paid").asBoolean()).isFalse();
        assertThat(reason("Lunch").path("limit_minutes").asInt()).isEqualTo(60);
    }

    @Test
    void aTenantOfBeforeGetsThemAtFirstUseHoweverManyComeFirst() {
        jdbc.sql("DELETE FROM break_reasons WHERE tenant_id = :tenant")
                .param("tenant", admin.tenant())
                .update();

        List<Answer> answers = AtOnce.times(8, () -> admin.get(REASONS));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(Pages.texts(Pages.all(admin, REASONS, 500), "name")).containsExactlyInAnyOrder(COMMON);
    }

    @Test
    void aTenantThatRemovedAllItsReasonsIsNotGivenNewOnes() {
        Pages.ids(Pages.all(admin, REASONS, 500)).forEach(id -> admin.delete(REASONS + "/" + id));

        assertThat(admin.get(REASONS).json().path("items")).isEmpty();
    }

    @Test
    void aBreakNeedsOneOfTheTenantsReasons() {
        TestAgent agent = TestAgent.of(admin);

        assertThat(refusal(agent, Map.of("status", "on_break"))).isEqualTo("required");
        assertThat(refusal(agent, Map.of("status", "on_break", "break_reason", "Nap")))
                .isEqualTo("unknown_value");
        assertThat(refusal(agent, Map.of("status", "away", "break_reason", "Lunch")))
                .isEqualTo("not_allowed");
        assertThat(agent.availability().path("status").asString()).isEqualTo("offline");
        assertThat(agent.takesBreak("lunch").path("break_reason").asString()).isEqualTo("Lunch");
    }

    private static String refusal(TestAgent agent, Map<String, ?> availability) {
        Answer refused = agent.client().put("/agents/me/availability", availability);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("break_reason");
        return refused.json().path("errors").path(0).path("code").asString();
    }

    @Test
    void noBreakBeginsForAnInactiveReasonAndTheOneAtWorkGoesOn() {
        TestAgent agent = TestAgent.of(admin);
        agent.takesBreak("Lunch");

        Answer changed = admin.patch(REASONS + "/" + reason("Lunch").path("id").asLong(), Map.of("active", false));

        assertThat(changed.json().path("active").asBoolean()).isFalse();
        assertThat(agent.availability().path("break_reason").asString()).isEqualTo("Lunch");
        agent.sets("available");
        assertThat(refusal(agent, Map.of("status", "on_break", "break_reason", "Lunch")))
                .isEqualTo("unknown_value");
    }

    @Test
    void aRemovedReasonStaysInTheHistoryAndItsNameIsFree() {
        TestAgent agent = TestAgent.of(admin);
        agent.takesBreak("Lunch");
        long lunch = reason("Lunch").path("id").asLong();

        assertThat(admin.delete(REASONS + "/" + lunch).status()).isEqualTo(204);

        assertThat(admin.get(REASONS + "/" + lunch).status()).isEqualTo(404);
        JsonNode history = admin.get(agent.path() + "/availability/history").json();
        assertThat(history.path("items").path(0).path("break_reason").asString())
                .isEqualTo("Lunch");
        assertThat(history.path("breaks").path(0).path("paid").asBoolean()).isFalse();
        assertThat(admin.post(REASONS, Map.of("name", "Lunch", "paid", true)).status())
                .isEqualTo(201);
        agent.takesBreak("Lunch");
        assertThat(Pages.all(admin, agent.path() + "/availability/history", 500))
                .hasSize(3);
    }

    @Test
    void aBreakStaysPaidAsItBegan() {
        TestAgent agent = TestAgent.of(admin);
        agent.takesBreak("Lunch");

        admin.patch(REASONS + "/" + reason("Lunch").path("id").asLong(), Map.of("paid", true));

        JsonNode interval = admin.get(agent.path() + "/availability/history")
                .json()
                .path("items")
                .path(0);
        assertThat(interval.path("paid").asBoolean()).isFalse();
    }

    @Test
    void limitsAndNamesAreChecked() {
        assertThat(admin.post(REASONS, Map.of("name", "a", "paid", true, "limit_minutes", 0))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post(REASONS, Map.of("name", "a", "paid", true, "limit_minutes", 481))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post(REASONS, Map.of("name", "a")).status()).isEqualTo(422);
        assertThat(admin.post(REASONS, Map.of("name", "LUNCH", "paid", true)).code())
                .isEqualTo("name_taken");
        assertThat(admin.patch(REASONS + "/" + reason("Personal").path("id").asLong(), Map.of("name", "lunch"))
                        .code())
                .isEqualTo("name_taken");
    }
}
