package io.leadline.agents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Pages;
import io.leadline.testing.TestAgent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class AgentApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private static Map<String, Object> skill(String name, int level) {
        return Map.of("name", name, "level", level);
    }

    @Test
    void aMemberBecomesAnAgentWhoIsOffline() {
        ApiClient member = admin.member(Role.AGENT);

        Answer created = admin.post(
                "/agents",
                Map.of("user_id", member.userId(), "max_concurrent_calls", 3, "skills", List.of(skill("Spanish", 4))));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        JsonNode agent = created.json();
        assertThat(created.header("Location"))
                .isEqualTo("/api/v1/agents/" + agent.path("id").asLong());
        assertThat(agent.path("user_id").asLong()).isEqualTo(member.userId());
        assertThat(agent.path("status").asString()).isEqualTo("active");
        assertThat(agent.path("max_concurrent_calls").asInt()).isEqualTo(3);
        assertThat(agent.path("name").isNull()).isTrue();
        assertThat(member.get("/agents/me/availability").json().path("status").asString())
                .isEqualTo("offline");
        assertThat(member.get("/agents/" + agent.path("id").asLong()).json()).isEqualTo(agent);
    }

    @Test
    void anAgentIsCalledWhatThePersonIsCalled() {
        assertThat(admin.post("/agents", Map.of("user_id", admin.userId()))
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("Ada Admin");
    }

    @Test
    void skillsAreNormalisedAndListedByName() {
        TestAgent agent = TestAgent.of(
                admin, Map.of("skills", List.of(skill("  Spanish ", 2), skill("Life\u00a0 INSURANCE", 5))));

        JsonNode skills = admin.get(agent.path()).json().path("skills");

        assertThat(Pages.texts(skills.valueStream().toList(), "name")).containsExactly("life insurance", "spanish");
        assertThat(skills.path(0).path("level").asInt()).isEqualTo(5);
    }

    static Stream<Arguments> refusedFields() {
        return Stream.of(
                Arguments.of("skills", List.of(skill("Spanish", 2), skill("spanish", 3))),
                Arguments.of("skills", List.of(skill("Spanish", 6))),
                Arguments.of("skills", List.of(skill("Spanish", 0))),
                Arguments.of("skills", List.of(skill(" ", 3))),
                Arguments.of("skills", List.of(skill("say \"hi\"", 3))),
                Arguments.of("skills", List.of(skill("x".repeat(65), 3))),
                Arguments.of("skills", java.util.Arrays.asList(skill("a", 1), null)),
                Arguments.of("skills", List.of("spanish")),
                Arguments.of("max_concurrent_calls", 0),
                Arguments.of("max_concurrent_calls", 21),
                Arguments.of("team_id", 999_999_999),
                Arguments.of("status", "gone"),
                Arguments.of("time_zone", "Mars/Olympus"),
                Arguments.of("user_id", 999_999_999));
    }

    @ParameterizedTest
    @MethodSource("refusedFields")
    void whatIsNotValidIsRefusedWhole(String field, Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("user_id", admin.userId()));
        body.put(field, value);

        Answer refused = admin.post("/agents", body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .startsWith(field);
        assertThat(admin.get("/agents").json().path("items")).isEmpty();
    }

    @Test
    void onlyMembersWithTheRoleAgentOrMoreBecomeAgents() {
        ApiClient viewer = admin.member(Role.VIEWER);
        ApiClient stranger = ApiClient.register(port);

        for (ApiClient person : List.of(viewer, stranger)) {
            Answer refused = admin.post("/agents", Map.of("user_id", person.userId()));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("code").asString())
                    .isEqualTo("unknown_member");
        }
    }

    @Test
    void aPersonIsAnAgentOnceHoweverManyMakeThemOneAtOnce() {
        ApiClient member = admin.member(Role.AGENT);

        List<Answer> answers = AtOnce.times(8, () -> admin.post("/agents", Map.of("user_id", member.userId())));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.status() == 409 && answer.code().equals("already_agent"));
        assertThat(admin.get("/agents").json().path("items")).hasSize(1);
    }

    @Test
    void aPatchChangesWhatItNames() {
        TestAgent agent =
                TestAgent.of(admin, Map.of("skills", List.of(skill("spanish", 2)), "time_zone", "Europe/Madrid"));

        Answer changed = admin.patch(agent.path(), Map.of("max_concurrent_calls", 5), "If-Match", "\"0\"");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.json().path("max_concurrent_calls").asInt()).isEqualTo(5);
        assertThat(changed.json().path("skills")).hasSize(1);
        assertThat(changed.json().path("time_zone").asString()).isEqualTo("Europe/Madrid");
        assertThat(admin.patch(agent.path(), Map.of("status", "inactive"), "If-Match", "\"0\"")
                        .code())
                .isEqualTo("version_mismatch");
        assertThat(admin.patch(agent.path(), Map.of("user_id", admin.userId())).status())
                .isEqualTo(422);
    }

    @Test
    void whoBecomesInactiveGoesOfflineAndStaysThere() {
        TestAgent agent = TestAgent.of(admin);
        agent.sets("available");

        admin.patch(agent.path(), Map.of("status", "inactive"));

        assertThat(agent.availability().path("status").asString()).isEqualTo("offline");
        assertThat(agent.client()
                        .put("/agents/me/availability", Map.of("status", "available"))
                        .code())
                .isEqualTo("agent_inactive");
        admin.patch(agent.path(), Map.of("status", "active"));
        agent.sets("available");
    }

    @Test
    void listsAreFilteredAndPaged() {
        long team = admin.post("/teams", Map.of("name", "Inbound"))
                .json()
                .path("id")
                .asLong();
        long both = TestAgent.of(admin, Map.of("team_id", team, "skills", List.of(skill("Spanish", 1))))
                .id();
        long skilled = TestAgent.of(admin, Map.of("skills", List.of(skill("spanish", 5))))
                .id();
        long inactive = TestAgent.of(admin, Map.of("team_id", team, "status", "inactive"))
                .id();

        assertThat(ids("/agents")).containsExactly(both, skilled, inactive);
        assertThat(ids("/agents?skill=%20SPANISH")).containsExactly(both, skilled);
        assertThat(ids("/agents?team_id=" + team)).containsExactly(both, inactive);
        assertThat(ids("/agents?team_id=" + team + "&status=active")).containsExactly(both);
        assertThat(ids("/agents?skill=french")).isEmpty();
    }

    private List<Long> ids(String list) {
        return Pages.ids(Pages.all(admin, list, 1));
    }

    @Test
    void aRemovedProfileIsGoneButItsHistoryIsReadableAndThePersonMayBecomeAnAgentAgain() {
        TestAgent agent = TestAgent.of(admin);
        agent.sets("available");

        assertThat(admin.delete(agent.path()).status()).isEqualTo(204);

        assertThat(admin.get(agent.path()).status()).isEqualTo(404);
        assertThat(admin.delete(agent.path()).status()).isEqualTo(404);
        assertThat(admin.put(agent.path() + "/availability", Map.of("status", "away"))
                        .status())
                .isEqualTo(404);
        assertThat(ids("/agents")).isEmpty();
        assertThat(ids("/agents?removed=true")).containsExactly(agent.id());
        List<JsonNode> history = Pages.all(admin, agent.path() + "/availability/history", 500);
        assertThat(Pages.texts(history, "reason")).containsExactly("removed", "manual", "created");
        assertThat(history).noneMatch(interval -> interval.path("ended_at").isNull());
        TestAgent again = TestAgent.of(admin, agent.client(), Map.of());
        assertThat(again.id()).isNotEqualTo(agent.id());
        assertThat(again.availability().path("status").asString()).isEqualTo("offline");
    }

    @Test
    void aMemberWhoGoesEndsTheirProfile() {
        TestAgent agent = TestAgent.of(admin);
        agent.takesBreak("lunch");

        assertThat(admin.delete("/tenant/members/" + agent.client().userId()).status())
                .isEqualTo(204);

        assertThat(ids("/agents")).isEmpty();
        JsonNode gone = admin.get("/agents?removed=true").json().path("items").path(0);
        assertThat(gone.path("user_id").asLong()).isEqualTo(agent.client().userId());
        assertThat(gone.path("removed_at").isNull()).isFalse();
        List<JsonNode> history = Pages.all(admin, agent.path() + "/availability/history", 500);
        assertThat(history.getFirst().path("reason").asString()).isEqualTo("member_removed");
        assertThat(history.get(1).path("break_reason").asString()).isEqualTo("Lunch");
        assertThat(history.get(1).path("ended_at")).isEqualTo(history.getFirst().path("started_at"));
    }

    @Test
    void aMemberRemovedWhileTheySetTheirStateLeavesNoServerErrorAndNoOpenInterval() {
        for (int round = 0; round < 5; round++) {
            TestAgent agent = TestAgent.of(admin);

            List<Answer> answers = AtOnce.times(3, number -> () -> switch (number) {
                case 0 -> admin.delete("/tenant/members/" + agent.client().userId());
                case 1 -> admin.put(agent.path() + "/availability", Map.of("status", "in_meeting"));
                default -> agent.client().put("/agents/me/availability", Map.of("status", "available"));
            });

            assertThat(answers).allMatch(answer -> answer.status() < 500);
            assertThat(answers.getFirst().status()).isEqualTo(204);
            assertThat(Pages.all(admin, agent.path() + "/availability/history", 500))
                    .noneMatch(interval -> interval.path("ended_at").isNull());
        }
    }

    @Test
    void agentsOfAnotherTenantAreNotThere() {
        TestAgent agent = TestAgent.of(admin);
        ApiClient stranger = ApiClient.register(port);

        assertThat(stranger.get(agent.path()).status()).isEqualTo(404);
        assertThat(stranger.patch(agent.path(), Map.of("status", "inactive")).status())
                .isEqualTo(404);
        assertThat(stranger.get(agent.path() + "/availability/history").status())
                .isEqualTo(404);
        assertThat(stranger.post(
                                agent.path() + "/shifts",
                                Map.of("local_start", "2031-05-05T09:00", "local_end", "2031-05-05T10:00"))
                        .status())
                .isEqualTo(404);
    }
}
