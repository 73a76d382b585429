package io.leadline.identity.internal.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Authenticator;
import io.leadline.testing.MutableClock;
import io.leadline.testing.RecordedAudit;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class SecondFactorResetApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RecordedAudit audit;

    private ApiClient admin;
    private ApiClient agent;

    @BeforeEach
    void anAgentWithASecondFactor() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
        Authenticator.enable(agent, clock);
    }

    @Test
    void anAdminTakesAwayALostSecondFactorAndNobodyElseIsTouched() {
        ApiClient colleague = admin.member(Role.AGENT);
        Authenticator.enable(colleague, clock);
        Authenticator.enable(admin, clock);

        assertThat(reset(admin, agent).status()).isEqualTo(204);

        assertThat(agent.get("/leads").status()).as("their sessions ended").isEqualTo(401);
        assertThat(login(agent).status()).isEqualTo(200);
        assertThat(colleague.get("/leads").status()).isEqualTo(200);
        assertThat(login(colleague).code()).isEqualTo("otp_required");
        assertThat(login(admin).code()).isEqualTo("otp_required");
        assertThat(audit.of(admin.tenantId(), "user.two_factor_reset"))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.entry().entityId()).isEqualTo(Long.toString(agent.userId()));
                    assertThat(String.valueOf(told.origin().userId())).isEqualTo(Long.toString(admin.userId()));
                });
    }

    @Test
    void noTenantWeakensAnAccountOnWhichAnotherRelies() {
        ApiClient other = ApiClient.register(port);
        other.join(agent, Role.VIEWER);

        Answer foreign = reset(other, agent);
        Answer own = reset(admin, agent);

        assertThat(foreign.status()).isEqualTo(409);
        assertThat(foreign.code()).isEqualTo("belongs_elsewhere");
        assertThat(own.code()).isEqualTo("belongs_elsewhere");
        assertThat(login(agent).code()).isEqualTo("otp_required");
        assertThat(agent.get("/leads").status()).isEqualTo(200);
        agent.withTenant("").delete("/auth/tenants/" + other.tenant());
        assertThat(reset(admin, agent).status()).isEqualTo(204);
    }

    @Test
    void aStrangersInvitationKeepsNoAdminFromHelping() {
        ApiClient stranger = ApiClient.register(port);
        assertThat(stranger.post("/tenant/members", Map.of("email", agent.email(), "role", "admin"))
                        .status())
                .isEqualTo(201);

        assertThat(reset(stranger, agent).status()).isEqualTo(404);
        assertThat(reset(admin, agent).status()).isEqualTo(204);
    }

    @Test
    void aTenantOfOnesOwnKeepsNoAdminFromHelpingUnlessItAsksForASecondFactor() {
        String own = agent.withTenant("")
                .post("/tenants", Map.of("name", "My own"))
                .json()
                .path("id")
                .asString();
        ApiClient owner = agent.withTenant(own);
        owner.patch("/tenant", Map.of("require_two_factor", true));
        assertThat(reset(admin, agent).code()).isEqualTo("belongs_elsewhere");

        owner.patch("/tenant", Map.of("require_two_factor", false));
        ApiClient colleague = owner.member(Role.VIEWER);
        assertThat(reset(admin, agent).code()).isEqualTo("belongs_elsewhere");

        owner.delete("/tenant/members/" + colleague.userId());
        assertThat(reset(admin, agent).status()).isEqualTo(204);
        ApiClient again = agent.as(login(agent).json()).withTenant(own);
        assertThat(again.get("/tenant").status())
                .as("their own is theirs still")
                .isEqualTo(200);
    }

    @Test
    void oneselfAndStrangersAndLesserRolesAreRefused() {
        Authenticator.enable(admin, clock);

        assertThat(reset(admin, admin).code()).isEqualTo("own_account");
        assertThat(reset(ApiClient.register(port), agent).status()).isEqualTo(404);
        assertThat(reset(admin.member(Role.SUPERVISOR), agent).code()).isEqualTo("forbidden");
        assertThat(login(admin).code()).isEqualTo("otp_required");
        assertThat(login(agent).code()).isEqualTo("otp_required");
    }

    @Test
    void aTenantMayAskAllItsMembersForASecondFactor() {
        ApiClient viewer = admin.member(Role.VIEWER);
        assertThat(viewer.get("/leads").status()).isEqualTo(200);

        Answer changed = admin.patch("/tenant", Map.of("require_two_factor", true));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("require_two_factor").asBoolean()).isTrue();
        Answer refused = viewer.get("/leads");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("two_factor_setup_required");
        assertThat(admin.patch("/tenant", Map.of("require_two_factor", false)).code())
                .as("the admin who has none")
                .isEqualTo("two_factor_setup_required");
        assertThat(agent.get("/leads").status()).as("who has one").isEqualTo(200);
        assertThat(viewer.get("/auth/me").status()).isEqualTo(200);
        Authenticator.enable(viewer, clock);
        assertThat(viewer.get("/leads").status()).as("at once").isEqualTo(200);
    }

    @Test
    void aMemberWithoutASecondFactorIsRefusedInThatTenantAlone() {
        ApiClient elsewhere = ApiClient.register(port);
        elsewhere.patch("/tenant", Map.of("require_two_factor", true));
        Authenticator.enable(elsewhere, clock);
        ApiClient person = ApiClient.register(port);
        elsewhere.join(person, Role.AGENT);

        assertThat(person.get("/leads").status()).isEqualTo(200);
        assertThat(person.withTenant(elsewhere.tenant()).get("/leads").code()).isEqualTo("two_factor_setup_required");
        assertThat(ApiClient.register(port)
                        .withTenant(elsewhere.tenant())
                        .get("/leads")
                        .code())
                .as("strangers learn nothing")
                .isEqualTo("tenant_forbidden");
    }

    @Test
    void whoLosesItByResetOrTurnsItOffIsRefusedUntilThereIsANewOne() {
        Authenticator own = Authenticator.enable(admin, clock);
        admin.patch("/tenant", Map.of("require_two_factor", true));
        assertThat(agent.get("/leads").status()).isEqualTo(200);
        reset(admin, agent);
        ApiClient again = agent.as(login(agent).json());
        assertThat(again.get("/leads").code()).isEqualTo("two_factor_setup_required");

        clock.advance(Duration.ofSeconds(30));
        admin.post("/auth/2fa/disable", Map.of("password", ApiClient.PASSWORD, "otp", own.code()));

        assertThat(admin.get("/leads").code()).isEqualTo("two_factor_setup_required");
    }

    private static Answer reset(ApiClient by, ApiClient member) {
        return by.delete("/tenant/members/" + member.userId() + "/2fa");
    }

    private Answer login(ApiClient person) {
        return ApiClient.nobody(port)
                .post("/auth/login", Map.of("email", person.email(), "password", ApiClient.PASSWORD));
    }
}
