package io.leadline.identity.internal.members;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Authenticator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class MembersApiTests {
    private static final String MEMBERS = "/tenant/members";

    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void eachRoleMayDoWhatTheOnesBeforeItMayAndNoMore() {
        ApiClient viewer = admin.member(Role.VIEWER);
        ApiClient agent = admin.member(Role.AGENT);
        ApiClient supervisor = admin.member(Role.SUPERVISOR);
        long lead = aLead().createdBy(admin);

        assertThat(statuses(viewer, lead)).containsExactly(200, 403, 403, 403);
        assertThat(statuses(agent, lead)).containsExactly(200, 200, 403, 403);
        assertThat(statuses(supervisor, lead)).containsExactly(200, 200, 200, 403);
        assertThat(statuses(admin, lead)).containsExactly(200, 200, 200, 200);
        assertThat(viewer.patch("/leads/" + lead, Map.of()).code()).isEqualTo("forbidden");
    }

    /** Of one operation for each role, least first. */
    private static List<Integer> statuses(ApiClient client, long lead) {
        return Stream.of(
                        client.get("/leads/" + lead),
                        client.patch("/leads/" + lead, Map.of("notes", "seen")),
                        client.post("/leads/scores/batch-calculate"),
                        client.patch("/tenant", Map.of("name", "Acme")))
                .map(Answer::status)
                .toList();
    }

    @Test
    void aChangedRoleCountsOnTheVeryNextCall() {
        ApiClient person = admin.member(Role.VIEWER);
        for (int round = 0; round < 3; round++) {
            assertThat(person.post("/leads", aLead()).status()).isEqualTo(403);
            assertThat(changeRole(person, "agent").status()).isEqualTo(200);
            assertThat(person.post("/leads", aLead()).status()).isEqualTo(201);
            assertThat(changeRole(person, "viewer").status()).isEqualTo(200);
        }
    }

    @Test
    void aRemovedMemberIsOutAtOnceAndLetsGoOfTheirLeads() {
        ApiClient agent = admin.member(Role.AGENT);
        long lead = aLead().with("assigned_agent_id", agent.userId()).createdBy(admin);
        assertThat(agent.get("/leads").status()).isEqualTo(200);

        assertThat(admin.delete(MEMBERS + "/" + agent.userId()).status()).isEqualTo(204);

        Answer refused = agent.get("/leads");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("tenant_forbidden");
        JsonNode freed = admin.get("/leads/" + lead).json();
        assertThat(freed.path("assigned_agent_id").isNull()).isTrue();
        assertThat(freed.path("version").asLong()).isEqualTo(1);
        assertThat(admin.get("/leads/" + lead + "/activities").body()).contains("Unassigned from agent");
        assertThat(admin.delete(MEMBERS + "/" + agent.userId()).status()).isEqualTo(404);
        assertThat(admin.login(agent.email(), ApiClient.PASSWORD).tenant()).isEmpty();
    }

    @Test
    void theLastAdminStays() {
        ApiClient agent = admin.member(Role.AGENT);

        assertThat(changeRole(admin, "supervisor").code()).isEqualTo("last_admin");
        assertThat(admin.delete(MEMBERS + "/" + admin.userId()).status()).isEqualTo(409);

        assertThat(changeRole(agent, "admin").status()).isEqualTo(200);
        assertThat(changeRole(admin, "supervisor").status()).isEqualTo(200);
    }

    @Test
    void ofTwoAdminsWhoDemoteEachOtherAtOnceOneStays() {
        for (int round = 0; round < 5; round++) {
            ApiClient first = ApiClient.register(port);
            ApiClient second = first.member(Role.ADMIN);

            List<Answer> answers = AtOnce.times(
                    2,
                    number -> () -> number == 0
                            ? first.patch(MEMBERS + "/" + second.userId(), Map.of("role", "viewer"))
                            : second.delete(MEMBERS + "/" + first.userId()));

            // The loser is told that an admin must stay, or finds that it is none any more.
            assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() >= 300).allMatch(answer -> answer.status() < 500);
        }
    }

    @Test
    void anAgentRemovedWhileTheyAreGivenALeadLeavesNoServerError() {
        for (int round = 0; round < 5; round++) {
            ApiClient agent = admin.member(Role.AGENT);
            long lead = aLead().createdBy(admin);

            List<Answer> answers = AtOnce.times(
                    2,
                    number -> () -> number == 0
                            ? admin.delete(MEMBERS + "/" + agent.userId())
                            : admin.patch("/leads/" + lead, Map.of("assigned_agent_id", agent.userId())));

            assertThat(answers.get(0).status()).isEqualTo(204);
            assertThat(answers.get(1).status()).isIn(200, 422);
            assertThat(admin.get("/leads/" + lead)
                            .json()
                            .path("assigned_agent_id")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void adminsAloneSeeWhoHasASecondFactor() {
        ApiClient admin = ApiClient.register(port);
        ApiClient agent = admin.member(Role.AGENT);
        Authenticator.enable(agent, Clock.systemUTC());

        assertThat(admin.get(MEMBERS).json().path("items").valueStream())
                .extracting(member -> member.path("two_factor_enabled").asBoolean(false))
                .containsExactly(false, true);
        assertThat(agent.get(MEMBERS).body()).doesNotContain("two_factor_enabled");
    }

    @Test
    void membersAreListedInPages() {
        admin.member(Role.AGENT);
        admin.member(Role.VIEWER);

        JsonNode first = admin.get(MEMBERS + "?limit=2").json();
        JsonNode second = admin.get(
                        MEMBERS + "?limit=2&cursor=" + first.path("next_cursor").asString())
                .json();

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.path("next_cursor").isNull()).isTrue();
        assertThat(first.path("items").path(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "user_id", "email", "first_name", "last_name", "role", "created_at", "two_factor_enabled");
    }

    @Test
    void anotherTenantsMemberIsNotThere() {
        ApiClient stranger = ApiClient.register(port);

        assertThat(changeRole(stranger, "viewer").status()).isEqualTo(404);
        assertThat(admin.delete(MEMBERS + "/" + stranger.userId()).status()).isEqualTo(404);
        assertThat(stranger.get("/leads").status()).isEqualTo(200);
    }

    private Answer changeRole(ApiClient person, String role) {
        return admin.patch(MEMBERS + "/" + person.userId(), Map.of("role", role));
    }
}
