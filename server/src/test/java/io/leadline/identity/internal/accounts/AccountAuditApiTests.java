package io.leadline.identity.internal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.platform.access.Role;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Authenticator;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Outbox;
import io.leadline.testing.RecordedAudit;
import io.leadline.testing.RecordedAudit.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class AccountAuditApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RecordedAudit audit;

    private ApiClient nobody;
    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        nobody = ApiClient.nobody(port);
        admin = ApiClient.register(port);
    }

    @Test
    void theTrailBeginsWithItsTenant() {
        admin.get("/leads");

        assertThat(audit.actions(admin.tenantId())).startsWith("tenant.created").contains("user.signed_in");
    }

    @Test
    void aSessionIsToldToTheTenantsItActsInAndToNoOther() {
        ApiClient elsewhere = ApiClient.register(port);
        elsewhere.join(admin, Role.VIEWER);
        ApiClient session = nobody.login(admin.email(), ApiClient.PASSWORD).withTenant(admin.tenant());

        AtOnce.times(3, number -> () -> session.get("/leads").status());
        session.get("/tenant");
        session.post("/auth/logout");

        assertThat(audit.of(admin.tenantId(), "user.signed_in")).singleElement().satisfies(in -> {
            assertThat(in.entry().entityId()).isEqualTo(Long.toString(admin.userId()));
            assertThat(in.entry().by()).hasToString(Long.toString(admin.userId()));
            assertThat(in.origin().address()).isEqualTo("127.0.0.1");
        });
        assertThat(audit.of(admin.tenantId(), "user.signed_out")).hasSize(1);
        assertThat(audit.actions(elsewhere.tenantId())).doesNotContain("user.signed_in", "user.signed_out");
    }

    @Test
    void whatHappensToAnAccountIsToldWithoutWhereThePersonIs() {
        ApiClient elsewhere = ApiClient.register(port);
        elsewhere.join(admin, Role.VIEWER);
        admin.post(
                "/auth/change-password",
                Map.of("current_password", ApiClient.PASSWORD, "new_password", "another good one"));

        for (ApiClient tenant : List.of(admin, elsewhere)) {
            assertThat(audit.of(tenant.tenantId(), "user.password_changed"))
                    .singleElement()
                    .satisfies(told -> {
                        assertThat(told.origin().address()).isNull();
                        assertThat(told.origin().userAgent()).isNull();
                    });
        }
    }

    @Test
    void aTenantThatOnlyInvitedSomebodyLearnsNothingOfThem() {
        ApiClient stranger = ApiClient.register(port);
        stranger.post("/tenant/members", Map.of("email", admin.email(), "role", "admin"));
        nobody.post("/auth/login", Map.of("email", admin.email(), "password", "not this one"));
        nobody.login(admin.email(), ApiClient.PASSWORD).get("/leads");
        await().until(() -> audit.actions(admin.tenantId()).contains("user.sign_in_failed"));

        assertThat(audit.of(stranger.tenantId()))
                .noneMatch(told -> String.valueOf(told.entry().by()).equals(Long.toString(admin.userId()))
                        || Long.toString(admin.userId()).equals(told.entry().entityId()));
    }

    @Test
    void aFailedSignInIsToldWithItsReasonAndNeitherPlaceNorName() {
        clock.stop();
        Authenticator app = Authenticator.enable(admin, clock);
        nobody.post("/auth/login", Map.of("email", admin.email(), "password", "not this one"));
        nobody.post("/auth/login", Map.of("email", admin.email(), "password", ApiClient.PASSWORD));
        nobody.post(
                "/auth/login", Map.of("email", admin.email(), "password", ApiClient.PASSWORD, "otp", app.wrongCode()));

        List<Told> told =
                await().until(() -> audit.of(admin.tenantId(), "user.sign_in_failed"), entries -> entries.size() == 2);

        assertThat(told).extracting(one -> one.entry().failure()).containsExactly("invalid_credentials", "invalid_otp");
        assertThat(told).extracting(one -> one.origin().address()).containsOnlyNulls();
        assertThat(told).extracting(one -> one.entry().by()).containsOnlyNulls();
        assertThat(told.toString()).doesNotContain("not this one", admin.email());
    }

    @Test
    void whatAPersonDoesWithTheirAccountIsTold() {
        clock.stop();
        Authenticator app = Authenticator.enable(admin, clock);
        clock.advance(Duration.ofSeconds(30));
        admin.post("/auth/2fa/disable", Map.of("password", ApiClient.PASSWORD, "otp", app.code()));
        admin.post(
                "/auth/change-password",
                Map.of("current_password", ApiClient.PASSWORD, "new_password", "another good one"));
        nobody.post("/password-reset/request", Map.of("email", admin.email()));
        nobody.post(
                "/password-reset/reset",
                Map.of("token", Outbox.token(admin.email(), 1), "new_password", "a third good one"));

        assertThat(audit.actions(admin.tenantId()))
                .containsSubsequence(
                        "user.two_factor_enabled",
                        "user.two_factor_disabled",
                        "user.password_changed",
                        "user.password_reset");
        assertThat(audit.of(admin.tenantId()).toString())
                .doesNotContain(
                        app.secret(),
                        ApiClient.PASSWORD,
                        "good one",
                        app.recoveryCodes().getFirst());
    }

    @Test
    void membersAreToldWithTheirRoleBeforeAndAfter() {
        ApiClient agent = admin.member(Role.AGENT);
        admin.patch("/tenant/members/" + agent.userId(), Map.of("role", "supervisor"));
        admin.delete("/tenant/members/" + agent.userId());

        assertThat(change("member.added", "role")).isEqualTo(new AuditEntry.Change(null, "agent"));
        assertThat(change("member.role_changed", "role")).isEqualTo(new AuditEntry.Change("agent", "supervisor"));
        assertThat(change("member.removed", "role")).isEqualTo(new AuditEntry.Change("supervisor", null));
    }

    @Test
    void aChangedTenantIsToldFieldByField() {
        admin.patch("/tenant", Map.of("settings", Map.of("greeting", "Hello", "color", "red")));
        admin.sendJson("PATCH", "/tenant", """
                        {"name": "Acme Homes", "time_zone": "Europe/Berlin", "settings": {"greeting": "Hi", "color": null}}""");

        AuditEntry entry =
                audit.of(admin.tenantId(), "tenant.updated").getLast().entry();

        assertThat(entry.changes())
                .containsOnly(
                        Map.entry("name", new AuditEntry.Change("Acme", "Acme Homes")),
                        Map.entry("time_zone", new AuditEntry.Change("UTC", "Europe/Berlin")),
                        Map.entry("settings.greeting", new AuditEntry.Change("Hello", "Hi")),
                        Map.entry("settings.color", new AuditEntry.Change("red", null)));
    }

    @Test
    void whatIsRefusedIsNotToldAsDone() {
        admin.delete("/tenant/members/" + admin.userId());
        admin.patch("/tenant", Map.of("name", " "));

        assertThat(audit.actions(admin.tenantId())).doesNotContain("member.removed", "tenant.updated");
    }

    private AuditEntry.Change change(String action, String field) {
        return Objects.requireNonNull(
                audit.of(admin.tenantId(), action).getLast().entry().changes().get(field));
    }

    @Test
    void aNewNameIsSeenInEveryTenantAndToldToEveryTrailOnce() {
        ApiClient elsewhere = ApiClient.register(port);
        elsewhere.join(admin, Role.VIEWER);
        Map<String, String> name = Map.of("first_name", " Grace ", "last_name", "Hopper");

        AtOnce.times(4, number -> () -> admin.patch("/auth/me", name).status());

        assertThat(admin.get("/auth/me").json().path("user").path("first_name").asString())
                .isEqualTo("Grace");
        for (ApiClient tenant : List.of(admin, elsewhere)) {
            assertThat(tenant.get("/tenant/people?ids=" + admin.userId())
                            .json()
                            .path("items")
                            .path(0)
                            .path("name")
                            .asString())
                    .isEqualTo("Grace Hopper");
            assertThat(audit.of(tenant.tenantId(), "user.renamed")).hasSize(1);
        }
    }

    @Test
    void anEmptyNameIsRefused() {
        assertThat(admin.patch("/auth/me", Map.of("first_name", " ", "last_name", "Hopper"))
                        .status())
                .isEqualTo(422);
        assertThat(audit.of(admin.tenantId(), "user.renamed")).isEmpty();
    }
}
