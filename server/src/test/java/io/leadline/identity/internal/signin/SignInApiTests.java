package io.leadline.identity.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class SignInApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient nobody;
    private ApiClient person;

    @BeforeEach
    void aPerson() {
        nobody = ApiClient.nobody(port);
        person = ApiClient.register(port);
    }

    @Test
    void registeringMakesATenantItsFirstAdminAndASession() {
        String email = ApiClient.address();

        Answer registered = nobody.post("/auth/register", ApiClient.registration(email));

        assertThat(registered.status()).isEqualTo(201);
        JsonNode answer = registered.json();
        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrder(
                        "access_token",
                        "token_type",
                        "expires_in",
                        "refresh_token",
                        "user",
                        "tenants",
                        "tenants_next_cursor",
                        "password_change_required");
        assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asLong()).isEqualTo(900);
        assertThat(answer.path("user").path("email").asString()).isEqualTo(email);
        assertThat(answer.path("tenants").size()).isEqualTo(1);
        assertThat(answer.path("tenants").path(0).path("name").asString()).isEqualTo("Acme");
        assertThat(answer.path("tenants").path(0).path("role").asString()).isEqualTo("admin");
        assertThat(nobody.as(answer).get("/leads").status()).isEqualTo(200);
    }

    @Test
    void meTellsWhoIAmAndWhereIBelong() {
        JsonNode me = person.withTenant("").get("/auth/me").json();

        assertThat(me.path("user").path("id").asLong()).isEqualTo(person.userId());
        assertThat(me.path("user").path("email").asString()).isEqualTo(person.email());
        assertThat(me.path("tenants").path(0).path("id").asString()).isEqualTo(person.tenant());
        assertThat(me.toString()).doesNotContain("hash", ApiClient.PASSWORD);
    }

    @Test
    void anAddressIsTheSameInAnyCase() {
        Answer again = nobody.post(
                "/auth/register", ApiClient.registration(person.email().toUpperCase(Locale.ROOT)));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("email_taken");
        assertThat(nobody.login(person.email().toUpperCase(Locale.ROOT), ApiClient.PASSWORD)
                        .userId())
                .isEqualTo(person.userId());
    }

    @Test
    void ofTwoRegistrationsOfOneAddressAtOnceOneSucceedsAndTheOtherLeavesNothing() {
        String email = ApiClient.address();
        long tenants = count("SELECT COUNT(*) FROM tenants");
        long withoutAdmin = tenantsWithoutAdmin();

        List<Answer> answers = AtOnce.times(2, () -> nobody.post("/auth/register", ApiClient.registration(email)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(count("SELECT COUNT(*) FROM tenants")).isEqualTo(tenants + 1);
        assertThat(tenantsWithoutAdmin()).isEqualTo(withoutAdmin);
    }

    private long tenantsWithoutAdmin() {
        return count("SELECT COUNT(*) FROM tenants t WHERE NOT EXISTS"
                + " (SELECT 1 FROM memberships m WHERE m.tenant_id = t.tenant_id AND m.role = 'admin')");
    }

    @Test
    void aWeakPasswordAndABrokenAddressAreRefused() {
        Answer weak = nobody.post("/auth/register", registration(ApiClient.address(), "short"));
        Answer same = nobody.post("/auth/register", registration(ApiClient.address(), "aaaaaaaaaaaa"));
        Answer broken = nobody.post("/auth/register", registration("no address", ApiClient.PASSWORD));

        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.json().path("errors").path(0).path("field").asString()).isEqualTo("password");
        assertThat(same.status()).isEqualTo(422);
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.json().path("errors").path(0).path("field").asString())
                .isEqualTo("email");
    }

    private static Map<String, Object> registration(String email, String password) {
        return Map.of("tenant_name", "Acme", "email", email, "password", password, "first_name", "A", "last_name", "B");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        Answer wrong = nobody.post("/auth/login", Map.of("email", person.email(), "password", "not this one"));
        Answer unknown = nobody.post("/auth/login", Map.of("email", ApiClient.address(), "password", "not this one"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("invalid_credentials");
        assertThat(withoutRequestId(unknown)).isEqualTo(withoutRequestId(wrong));
    }

    private static String withoutRequestId(Answer answer) {
        return answer.status() + answer.body().replaceAll("\"request_id\":\"[^\"]*\"", "");
    }

    @Test
    void anAccessTokenIsGoodForFifteenMinutes() {
        clock.advance(Duration.ofMinutes(15).minusSeconds(5));
        assertThat(person.get("/auth/me").status()).isEqualTo(200);

        clock.advance(Duration.ofSeconds(6));
        Answer late = person.get("/auth/me");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo("unauthorized");
        assertThat(late.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void anUnusedTokenExpiresToo() {
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));

        assertThat(person.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void logoutKillsTheAccessTokenAndTheRefreshTokenAtOnce() {
        ApiClient elsewhere = nobody.login(person.email(), ApiClient.PASSWORD);
        assertThat(person.get("/leads").status()).isEqualTo(200);

        assertThat(person.post("/auth/logout").status()).isEqualTo(204);

        assertThat(person.get("/leads").status()).isEqualTo(401);
        assertThat(person.get("/auth/me").status()).isEqualTo(401);
        assertThat(refresh(person.refreshToken()).status()).isEqualTo(401);
        assertThat(elsewhere.get("/leads").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndOnlyThose() {
        ApiClient elsewhere = nobody.login(person.email(), ApiClient.PASSWORD);
        assertThat(elsewhere.get("/leads").status()).isEqualTo(200);

        Answer wrong = person.post("/auth/change-password", change("not this one", "another good one"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.code()).isEqualTo("wrong_password");
        Answer changed = person.post("/auth/change-password", change(ApiClient.PASSWORD, "another good one"));

        assertThat(changed.status()).isEqualTo(204);
        assertThat(elsewhere.get("/leads").status()).isEqualTo(401);
        assertThat(refresh(elsewhere.refreshToken()).status()).isEqualTo(401);
        assertThat(person.get("/leads").status()).isEqualTo(200);
        assertThat(nobody.post("/auth/login", Map.of("email", person.email(), "password", ApiClient.PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(nobody.login(person.email(), "another good one").userId()).isEqualTo(person.userId());
    }

    private static Map<String, Object> change(String current, String next) {
        return Map.of("current_password", current, "new_password", next);
    }

    private Answer refresh(String token) {
        return nobody.post("/auth/refresh", Map.of("refresh_token", token));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
