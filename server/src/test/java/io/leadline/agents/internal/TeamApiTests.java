package io.leadline.agents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Pages;
import io.leadline.testing.TestAgent;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class TeamApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private long team(String name) {
        return admin.post("/teams", Map.of("name", name)).json().path("id").asLong();
    }

    @Test
    void aNameIsTakenInAnyCase() {
        long inbound = team(" Inbound ");
        long outbound = team("Outbound");

        Answer again = admin.post("/teams", Map.of("name", "INBOUND"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("name_taken");
        assertThat(admin.patch("/teams/" + outbound, Map.of("name", "inbound")).code())
                .isEqualTo("name_taken");
        assertThat(admin.patch("/teams/" + inbound, Map.of("name", "INBOUND")).status())
                .isEqualTo(200);
        assertThat(Pages.texts(Pages.all(admin, "/teams", 1), "name")).containsExactly("INBOUND", "Outbound");
        assertThat(ApiClient.register(port)
                        .post("/teams", Map.of("name", "Inbound"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aTeamWithAgentsStaysUntilTheyLeaveIt() {
        long team = team("Inbound");
        TestAgent agent = TestAgent.of(admin, Map.of("team_id", team));

        assertThat(admin.get("/teams/" + team).json().path("agents").asInt()).isEqualTo(1);
        Answer refused = admin.delete("/teams/" + team);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("team_not_empty");

        admin.sendJson("PATCH", agent.path(), "{\"team_id\": null}");
        assertThat(admin.get(agent.path()).json().path("team_id").isNull()).isTrue();
        assertThat(admin.delete("/teams/" + team).status()).isEqualTo(204);
        assertThat(admin.get("/teams/" + team).status()).isEqualTo(404);
    }

    @Test
    void aProfileThatEndedKeepsNoTeamFromGoing() {
        long team = team("Inbound");
        TestAgent agent = TestAgent.of(admin, Map.of("team_id", team));

        admin.delete(agent.path());

        assertThat(admin.delete("/teams/" + team).status()).isEqualTo(204);
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        long team = team("Inbound");
        admin.patch("/teams/" + team, Map.of("name", "Outbound"), "If-Match", "\"0\"");

        assertThat(admin.patch("/teams/" + team, Map.of("name", "Late"), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
        assertThat(admin.delete("/teams/" + team, "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(admin.get("/teams/" + team).json().path("name").asString()).isEqualTo("Outbound");
    }
}
