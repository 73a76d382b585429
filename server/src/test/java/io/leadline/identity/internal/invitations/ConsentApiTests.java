package io.leadline.identity.internal.invitations;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Authenticator;
import io.leadline.testing.Outbox;
import io.leadline.testing.RecordedAudit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Nobody becomes a member who did not agree to, and what a member gave out ends with them. */
@ApiTest
class ConsentApiTests {
    private static final String MEMBERS = "/tenant/members";
    private static final String INVITATIONS = "/tenant/invitations";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RecordedAudit audit;

    private ApiClient admin;
    private ApiClient nobody;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
        nobody = ApiClient.nobody(port);
    }

    @Test
    void addingSomebodyMakesNoMemberAndTellsNothingOfThem() {
        ApiClient victim = ApiClient.register(port);
        victim.patch("/auth/me", Map.of("first_name", "Secret", "last_name", "Name"));
        Authenticator.enable(victim, Clock.systemUTC());
        String unknown = ApiClient.address();

        JsonNode ofVictim = created(admin.post(MEMBERS, invitation(victim.email())));
        JsonNode ofUnknown = created(admin.post(MEMBERS, invitation(unknown)));

        assertThat(ofVictim.propertyNames())
                .containsExactlyElementsOf(ofUnknown.propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "email", "role", "invited_by", "created_at", "expires_at", "expired", "declined");
        assertThat(ofVictim.path("email").asString()).isEqualTo(victim.email());
        assertThat(admin.get(MEMBERS).json().path("items").size()).isEqualTo(1);
        assertThat(admin.get(MEMBERS).body() + admin.get("/tenant/people").body() + ofVictim)
                .doesNotContain("Secret", "two_factor_enabled\":true");
        assertThat(victim.withTenant(admin.tenant()).get("/leads").code()).isEqualTo("tenant_forbidden");
        assertThat(victim.get("/auth/me").json().path("tenants").size()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM users WHERE email = :email")
                        .param("email", unknown)
                        .query(Long.class)
                        .single())
                .as("no account is made for somebody else")
                .isZero();
    }

    private static JsonNode created(Answer answer) {
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).contains("/tenant/invitations/");
        return answer.json();
    }

    @Test
    void nobodyGetsAPasswordFromSomebodyElse() {
        String email = ApiClient.address();

        Answer refused = admin.post(MEMBERS, Map.of("email", email, "role", "agent", "password", ApiClient.PASSWORD));

        assertThat(refused.status()).isIn(400, 422);
        assertThat(nobody.post("/auth/login", Map.of("email", email, "password", ApiClient.PASSWORD))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anInvitationOfARemovedOrDemotedAdminMakesNobodyAMember() {
        ApiClient removed = admin.member(Role.ADMIN);
        ApiClient demoted = admin.member(Role.ADMIN);
        ApiClient stays = admin.member(Role.ADMIN);
        String first = ApiClient.address();
        String second = ApiClient.address();
        String third = ApiClient.address();
        removed.post(INVITATIONS, Map.of("email", first, "role", "admin"));
        demoted.post(INVITATIONS, Map.of("email", second, "role", "viewer"));
        stays.post(INVITATIONS, Map.of("email", third, "role", "viewer"));
        List<String> links = List.of(Outbox.token(first, 1), Outbox.token(second, 1), Outbox.token(third, 1));

        admin.delete(MEMBERS + "/" + removed.userId());
        admin.patch(MEMBERS + "/" + demoted.userId(), Map.of("role", "supervisor"));

        assertThat(links.stream().map(this::accept).map(Answer::status)).containsExactly(400, 400, 200);
        assertThat(admin.get(INVITATIONS).json().path("items").size()).isZero();
        assertThat(audit.of(admin.tenantId(), "invitation.revoked"))
                .extracting(told -> told.entry().facts().get("reason"))
                .containsExactly("inviter_removed", "inviter_demoted");
    }

    @Test
    void anInvitationLeftByWhoIsNoAdminAnyMoreIsWorthNothing() {
        ApiClient inviter = admin.member(Role.ADMIN);
        String email = ApiClient.address();
        inviter.post(INVITATIONS, invitation(email));
        String link = Outbox.token(email, 1);
        jdbc.sql("UPDATE memberships SET role = 'agent' WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", admin.tenant())
                .param("user", inviter.userId())
                .update();

        assertThat(accept(link).code()).isEqualTo("invalid_invitation");
    }

    @Test
    void whoeverJoinsWhileTheirInviterIsRemovedJoinedBeforeOrNotAtAll() {
        for (int round = 0; round < 4; round++) {
            ApiClient inviter = admin.member(Role.ADMIN);
            ApiClient person = ApiClient.register(port);
            inviter.post(INVITATIONS, invitation(person.email()));
            String link = Outbox.token(person.email(), 1);

            List<Answer> answers = AtOnce.times(
                    2,
                    number -> () -> number == 0
                            ? admin.delete(MEMBERS + "/" + inviter.userId())
                            : person.withTenant("").post("/invitations/accept", Map.of("token", link)));

            assertThat(answers.get(0).status()).isEqualTo(204);
            assertThat(answers.get(1).status()).isIn(200, 400);
            List<String> order = audit.actions(admin.tenantId()).stream()
                    .filter(action -> action.equals("member.removed") || action.equals("invitation.accepted"))
                    .toList();
            boolean joined = answers.get(1).status() == 200;
            assertThat(order.subList(order.size() - (joined ? 2 : 1), order.size()))
                    .isEqualTo(joined ? List.of("invitation.accepted", "member.removed") : List.of("member.removed"));
        }
    }

    @Test
    void whoeverIsRemovedInvitesNobodyAtTheSameMoment() {
        for (int round = 0; round < 4; round++) {
            ApiClient inviter = admin.member(Role.ADMIN);
            String email = ApiClient.address();

            List<Answer> answers = AtOnce.times(
                    2,
                    number -> () -> number == 0
                            ? admin.delete(MEMBERS + "/" + inviter.userId())
                            : inviter.post(INVITATIONS, invitation(email)));

            assertThat(answers.get(0).status()).isEqualTo(204);
            assertThat(answers.get(1).status()).isIn(201, 403);
            assertThat(admin.get(INVITATIONS).json().path("items").size()).isZero();
        }
    }

    @Test
    void workStartedInTheNameOfAMemberEndsWithThem() {
        ApiClient supervisor = admin.member(Role.SUPERVISOR);
        aLead().createdBy(admin);
        jdbc.sql("""
                        INSERT INTO jobs (tenant_id, type, status, parameters, created_by, created_at)
                        VALUES (:tenant, 'lead_import', 'queued', '{}', :user, NOW(6)),
                            (:tenant, 'lead_import', 'running', '{}', :user, NOW(6)),
                            (:tenant, 'lead_import', 'queued', '{}', :admin, NOW(6))""")
                .param("tenant", admin.tenant())
                .param("user", supervisor.userId())
                .param("admin", admin.userId())
                .update();

        admin.patch(MEMBERS + "/" + supervisor.userId(), Map.of("role", "viewer"));

        assertThat(jdbc.sql("SELECT status FROM jobs WHERE tenant_id = :tenant AND type = 'lead_import' ORDER BY id")
                        .param("tenant", admin.tenant())
                        .query(String.class)
                        .list())
                .containsExactly("cancelled", "cancelled", "queued");
        jdbc.sql("DELETE FROM jobs WHERE tenant_id = :tenant AND type = 'lead_import'")
                .param("tenant", admin.tenant())
                .update();
    }

    @Test
    void aMemberLeavesOfTheirOwnAccordAndTheLastAdminDoesNot() {
        ApiClient agent = admin.member(Role.AGENT);
        long lead = aLead().with("assigned_agent_id", agent.userId()).createdBy(admin);
        ApiClient person = agent.withTenant("");

        assertThat(person.delete("/auth/tenants/" + admin.tenant()).status()).isEqualTo(204);

        assertThat(agent.get("/leads").code()).isEqualTo("tenant_forbidden");
        assertThat(person.get("/auth/me").json().path("tenants").size()).isZero();
        assertThat(admin.get("/leads/" + lead).json().path("assigned_agent_id").isNull())
                .isTrue();
        assertThat(audit.of(admin.tenantId(), "member.left")).hasSize(1);
        Answer last = admin.withTenant("").delete("/auth/tenants/" + admin.tenant());
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.code()).isEqualTo("last_admin");
        assertThat(last.json().path("detail").asString()).contains("another member an admin");
        assertThat(admin.get("/leads").status()).isEqualTo(200);
        ApiClient stranger = ApiClient.register(port).withTenant("");
        for (String none : List.of(admin.tenant(), "no-such-tenant", "%20", "a%27b")) {
            assertThat(stranger.delete("/auth/tenants/" + none).status())
                    .as(none)
                    .isEqualTo(404);
        }
    }

    @Test
    void aTenantHasOnlySoManyOpenInvitations() {
        String rows = IntStream.range(0, 500)
                .mapToObj(number ->
                        "('%s', '%d@example.com', '%d@example.com', 'viewer', UNHEX(SHA2('%s-%d', 256)), %d, NOW(6), NOW(6))"
                                .formatted(admin.tenant(), number, number, admin.tenant(), number, admin.userId()))
                .collect(Collectors.joining(", "));
        jdbc.sql("INSERT INTO invitations (tenant_id, email, email_normal, role, token_hash, invited_by, created_at,"
                        + " expires_at) VALUES " + rows)
                .update();

        Answer refused = admin.post(INVITATIONS, invitation(ApiClient.address()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("too_many_invitations");
        assertThat(admin.post(MEMBERS, invitation(ApiClient.address())).code()).isEqualTo("too_many_invitations");
        assertThat(admin.post(INVITATIONS, invitation("7@example.com")).status())
                .as("one that is replaced")
                .isEqualTo(201);
    }

    private static Map<String, Object> invitation(String email) {
        return Map.of("email", email, "role", "viewer");
    }

    private Answer accept(String link) {
        return nobody.post("/invitations/accept", Map.of("token", link, "password", ApiClient.PASSWORD));
    }

    /** Somebody registers the victim's address, makes a tenant, lets an accomplice in, and waits for the owner. */
    @Test
    void theOwnerOfAnAddressIsInNoTenantWithWhomeverSatOnItLetIn() {
        ApiClient squatter = ApiClient.register(port);
        ApiClient accomplice = squatter.member(Role.ADMIN);
        String link = "late-" + UUID.randomUUID() + "@example.com";
        squatter.post("/tenant/members", Map.of("email", link, "role", "admin"));
        String alone = squatter.post("/tenants", Map.of("name", "Nobody else is here"))
                .json()
                .path("id")
                .asString();
        squatter.withTenant(alone).post("/tenant/members", Map.of("email", link, "role", "admin"));

        ApiClient owner = claimed(squatter.email());

        assertThat(owner.get("/tenants")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .containsExactly(alone);
        assertThat(accomplice.get("/tenant/members").body()).doesNotContain(squatter.email());
        assertThat(owner.withTenant(alone)
                        .get("/tenant/invitations")
                        .json()
                        .path("items")
                        .size())
                .as("what the squatter promised")
                .isZero();
        var invitations = owner.get("/auth/invitations").json().path("items");
        assertThat(invitations.size())
                .as("the way back, for who really made it")
                .isEqualTo(1);
        assertThat(owner.post("/auth/invitations/"
                                + invitations.path(0).path("id").asLong() + "/accept")
                        .status())
                .isEqualTo(200);
    }

    private ApiClient claimed(String email) {
        ApiClient nobody = ApiClient.nobody(port);
        nobody.post("/password-reset/request", Map.of("email", email));
        String token = Outbox.token(email, 1);
        nobody.post("/password-reset/reset", Map.of("token", token, "new_password", "the owner chose this one"));
        return nobody.login(email, "the owner chose this one");
    }
}
