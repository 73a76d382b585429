package io.leadline.agents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.TestAgent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The role agent makes an agent, however somebody gets it. */
@ApiTest
class AgentsOfRoleApiTests {
    private static final String OWN = "/agents/me/availability";

    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void whoIsInvitedAsAnAgentIsOneFromTheStart() {
        ApiClient invited = admin.member(Role.AGENT, "Grace", "Hopper");

        JsonNode profile = onlyAgent();

        assertThat(profile.path("user_id").asLong()).isEqualTo(invited.userId());
        assertThat(profile.path("name").asString()).isEqualTo("Grace Hopper");
        assertThat(profile.path("max_concurrent_calls").asInt()).isEqualTo(1);
        assertThat(invited.get(OWN).json().path("status").asString()).isEqualTo("offline");
        assertThat(invited.put(OWN, Map.of("status", "available")).status()).isEqualTo(200);
    }

    @Test
    void soIsWhoHasAnAccountAndJoins() {
        ApiClient known = ApiClient.register(port).verified();

        ApiClient joined = admin.join(known, Role.AGENT);

        assertThat(joined.get(OWN).status()).isEqualTo(200);
    }

    @Test
    void otherRolesAreNoAgents() {
        List.of(Role.VIEWER, Role.SUPERVISOR, Role.ADMIN).forEach(admin::member);

        assertThat(agents("")).isEmpty();
    }

    @Test
    void aViewerWhoBecomesAnAgentIsOne() {
        ApiClient viewer = admin.member(Role.VIEWER);

        changeRole(viewer, Role.AGENT);

        assertThat(viewer.get(OWN).json().path("status").asString()).isEqualTo("offline");
    }

    @Test
    void whoWorksNoLeadsAnyMoreKeepsTheirHistory() {
        ApiClient agent = admin.member(Role.AGENT);
        long id = onlyAgent().path("id").asLong();
        agent.put(OWN, Map.of("status", "available"));

        changeRole(agent, Role.VIEWER);

        assertThat(onlyAgent().path("status").asString()).isEqualTo("inactive");
        JsonNode last = admin.get("/agents/" + id + "/availability/history")
                .json()
                .path("items")
                .path(0);
        assertThat(last.path("state").asString()).isEqualTo("offline");
        assertThat(last.path("reason").asString()).isEqualTo("role_changed");

        changeRole(agent, Role.AGENT);
        assertThat(onlyAgent().path("id").asLong()).isEqualTo(id);
        assertThat(onlyAgent().path("status").asString()).isEqualTo("active");
        assertThat(agent.put(OWN, Map.of("status", "available")).status()).isEqualTo(200);
    }

    @Test
    void whoIsPromotedStaysAnAgent() {
        TestAgent agent = TestAgent.of(admin, Map.of("max_concurrent_calls", 3));

        changeRole(agent.client(), Role.SUPERVISOR);
        changeRole(agent.client(), Role.AGENT);

        assertThat(onlyAgent().path("id").asLong()).isEqualTo(agent.id());
        assertThat(onlyAgent().path("max_concurrent_calls").asInt()).isEqualTo(3);
    }

    @Test
    void oneFindsAProfileByItsPerson() {
        ApiClient one = admin.member(Role.AGENT);
        admin.member(Role.AGENT);

        assertThat(agents("?user_id=" + one.userId())).hasSize(1);
        assertThat(agents("?user_id=" + admin.userId())).isEmpty();
        assertThat(agents("?removed=true&user_id=" + one.userId())).isEmpty();
    }

    @Test
    void theFirstWhoCompletesAProfileIsNotRefused() {
        ApiClient member = admin.member(Role.AGENT);
        long id = onlyAgent().path("id").asLong();

        Answer completed = admin.post("/agents", Map.of("user_id", member.userId(), "max_concurrent_calls", 2));
        Answer again = admin.post("/agents", Map.of("user_id", member.userId()));

        assertThat(completed.status()).isEqualTo(201);
        assertThat(completed.json().path("id").asLong()).isEqualTo(id);
        assertThat(completed.header("ETag")).as("what was read before is old").isEqualTo("\"1\"");
        assertThat(again.code()).isEqualTo("already_agent");
        assertThat(onlyAgent().path("max_concurrent_calls").asInt()).isEqualTo(2);
    }

    @Test
    void whatSomebodyChangedIsNotWrittenOver() {
        ApiClient member = admin.member(Role.AGENT);
        admin.patch("/agents/" + onlyAgent().path("id").asLong(), Map.of("max_concurrent_calls", 5));

        assertThat(admin.post("/agents", Map.of("user_id", member.userId())).code())
                .isEqualTo("already_agent");
        assertThat(onlyAgent().path("max_concurrent_calls").asInt()).isEqualTo(5);
    }

    @Test
    void rolesAndProfilesThatChangeAtOnceAgreeInTheEnd() {
        ApiClient person = admin.member(Role.VIEWER);
        List<Callable<Answer>> changes = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            changes.add(() -> changeRole(person, Role.AGENT));
            changes.add(() -> changeRole(person, Role.VIEWER));
            changes.add(() -> changeRole(person, Role.SUPERVISOR));
            changes.add(() -> admin.post("/agents", Map.of("user_id", person.userId())));
        }

        List<Answer> answers = AtOnce.times(changes.size(), changes::get);

        assertThat(answers)
                .extracting(Answer::status)
                .allMatch(status -> List.of(200, 201, 409, 422).contains(status));
        changeRole(person, Role.AGENT);
        assertThat(agents("")).hasSize(1);
        assertThat(person.get(OWN).status()).isEqualTo(200);
        changeRole(person, Role.VIEWER);
        assertThat(onlyAgent().path("status").asString()).isEqualTo("inactive");
    }

    private Answer changeRole(ApiClient person, Role role) {
        return admin.patch("/tenant/members/" + person.userId(), Map.of("role", role.wireName()));
    }

    private JsonNode onlyAgent() {
        List<JsonNode> agents = agents("");
        assertThat(agents).hasSize(1);
        return agents.getFirst();
    }

    private List<JsonNode> agents(String query) {
        return admin.get("/agents" + query).json().path("items").valueStream().toList();
    }
}
