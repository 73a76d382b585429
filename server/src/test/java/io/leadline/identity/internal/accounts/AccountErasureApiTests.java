package io.leadline.identity.internal.accounts;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.identity.internal.users.ChangeName;
import io.leadline.identity.internal.users.PersonName;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Authenticator;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Outbox;
import io.leadline.testing.RecordedAudit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class AccountErasureApiTests {
    private static final Map<String, Object> CONFIRMED = Map.of("password", ApiClient.PASSWORD);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RecordedAudit audit;

    @Autowired
    private ChangeName ownName;

    private ApiClient admin;
    private ApiClient agent;

    @BeforeEach
    void anAgent() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
    }

    @Test
    void nothingThatNamesThePersonIsLeft() {
        long lead = aLead().with("assigned_agent_id", agent.userId()).createdBy(admin);
        Authenticator app = Authenticator.enable(agent, clock);
        ApiClient.nobody(port).post("/password-reset/request", Map.of("email", agent.email()));
        Outbox.await(agent.email(), 1);

        Answer erased = agent.delete(
                "/auth/me",
                Map.of(
                        "password",
                        ApiClient.PASSWORD,
                        "otp",
                        app.recoveryCodes().getFirst()));

        assertThat(erased.status()).isEqualTo(204);
        assertThat(erased.header("Clear-Site-Data")).contains("storage", "cache");
        assertThat(agent.get("/auth/me").status()).isEqualTo(401);
        for (String table :
                List.of("sessions", "second_factors", "recovery_codes", "memberships", "password_reset_tokens")) {
            assertThat(count("SELECT COUNT(*) FROM " + table + " WHERE user_id = " + agent.userId()))
                    .as(table)
                    .isZero();
        }
        Map<String, @Nullable Object> row = jdbc.sql(
                        "SELECT email, first_name, last_name, password_hash FROM users WHERE id = :id")
                .param("id", agent.userId())
                .query()
                .singleRow();
        assertThat(row.get("email")).isEqualTo("erased-" + agent.userId() + "@erased.invalid");
        assertThat(row.get("first_name")).isEqualTo("");
        assertThat(row.get("last_name")).isEqualTo("");
        assertThat(login(agent.email()).code()).isEqualTo("invalid_credentials");
        assertThat(login("erased-" + agent.userId() + "@erased.invalid").code()).isEqualTo("invalid_credentials");
        assertThat(admin.get("/leads/" + lead).json().path("assigned_agent_id").isNull())
                .isTrue();
        assertThat(audit.of(admin.tenantId(), "member.removed")).hasSize(1);
        assertThat(audit.of(admin.tenantId()).toString()).doesNotContain(agent.email());
    }

    @Test
    void aNameIsGoneFromTheTrailTooAndOneThatComesLateIsNotTaken() {
        agent.patch("/auth/me", Map.of("first_name", "Ada", "last_name", "Unmistakable"));
        assertThat(count("SELECT COUNT(*) FROM audit_logs WHERE details LIKE '%Unmistakable%'"))
                .isEqualTo(1);
        assertThat(agent.delete("/auth/me", CONFIRMED).status()).isEqualTo(204);

        assertThatThrownBy(() -> ownName.change(new UserId(agent.userId()), new PersonName("Ada", "Unmistakable")))
                .isInstanceOf(NotFoundException.class);

        assertThat(count("SELECT COUNT(*) FROM users WHERE last_name = 'Unmistakable'"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM audit_logs WHERE details LIKE '%Unmistakable%'"))
                .isZero();
    }

    @Test
    void theAddressIsFreeForSomebodyNew() {
        agent.delete("/auth/me", CONFIRMED);

        ApiClient next = ApiClient.register(port, agent.email());

        assertThat(next.userId()).isNotEqualTo(agent.userId());
        assertThat(next.get("/auth/me").json().path("tenants").size()).isEqualTo(1);
    }

    @Test
    void itTakesThePasswordAndTheSecondFactor() {
        assertThat(agent.delete("/auth/me", Map.of("password", "not this one")).code())
                .isEqualTo("wrong_password");
        Authenticator app = Authenticator.enable(agent, clock);
        assertThat(agent.delete("/auth/me", CONFIRMED).code()).isEqualTo("wrong_otp");
        assertThat(agent.delete("/auth/me", Map.of("password", ApiClient.PASSWORD, "otp", app.wrongCode()))
                        .code())
                .isEqualTo("wrong_otp");
        assertThat(agent.get("/leads").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(30));
        assertThat(agent.delete("/auth/me", Map.of("password", ApiClient.PASSWORD, "otp", app.code()))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theLastAdminOfAnyTenantStaysAndLosesNothing() {
        ApiClient elsewhere = ApiClient.register(port);
        elsewhere.join(admin, Role.VIEWER);

        Answer refused = admin.delete("/auth/me", CONFIRMED);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("last_admin");
        assertThat(admin.get("/leads").status()).isEqualTo(200);
        assertThat(admin.get("/auth/me").json().path("tenants").size()).isEqualTo(2);
        admin.patch("/tenant/members/" + agent.userId(), Map.of("role", "admin"));
        assertThat(admin.delete("/auth/me", CONFIRMED).status()).isEqualTo(204);
        assertThat(agent.get("/tenant/members").body()).doesNotContain(admin.email());
        assertThat(elsewhere.get("/tenant/members").body()).doesNotContain(admin.email());
    }

    @Test
    void nobodyElseIsTouched() {
        ApiClient colleague = admin.member(Role.AGENT);

        agent.delete("/auth/me", CONFIRMED);

        assertThat(colleague.get("/leads").status()).isEqualTo(200);
        assertThat(admin.get("/leads").status()).isEqualTo(200);
    }

    private Answer login(String email) {
        return ApiClient.nobody(port).post("/auth/login", Map.of("email", email, "password", ApiClient.PASSWORD));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
