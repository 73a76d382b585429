package io.leadline.identity.internal.apikeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.RecordedAudit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class ApiKeyApiTests {
    private static final Map<String, Object> LEAD = Map.of("last_name", "Hopper");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RecordedAudit audit;

    private ApiClient admin;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private static Map<String, Object> wish(Role role, String... scopes) {
        return Map.of("name", "CRM", "role", role.wireName(), "scopes", List.of(scopes));
    }

    private static JsonNode create(ApiClient owner, Role role, String... scopes) {
        return owner.post("/tenant/api-keys", wish(role, scopes)).json();
    }

    private static ApiClient key(ApiClient owner, Role role, String... scopes) {
        return owner.withToken(create(owner, role, scopes).get("key").asString());
    }

    @Test
    void aKeyIsToldOnceAndOnlyItsHashIsKept() {
        Answer created = admin.post("/tenant/api-keys", wish(Role.AGENT, "leads:write", "leads:read"));
        String key = created.json().get("key").asString();
        long id = created.json().get("id").asLong();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/tenant/api-keys/" + id);
        assertThat(created.json().get("beginning").asString()).hasSize(8);
        assertThat(key).startsWith(created.json().get("beginning").asString()).hasSize(52);
        assertThat(created.json().get("scopes").toString()).isEqualTo("[\"leads:read\",\"leads:write\"]");
        assertThat(created.json().get("created_by").asLong()).isEqualTo(admin.userId());
        assertThat(admin.get("/tenant/api-keys").body())
                .contains("\"id\":" + id)
                .doesNotContain(key);
        byte[] kept = jdbc.sql("SELECT key_hash FROM api_keys WHERE id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("key_hash"))
                .single();
        assertThat(kept).isEqualTo(ApiKeyText.hash(key));
    }

    @Test
    void aKeyActsAsItsOwnerWithinItsRoleAndScopes() {
        ApiClient key = key(admin, Role.AGENT, "leads:read", "leads:write");

        assertThat(key.post("/leads", LEAD).status()).isEqualTo(201);
        assertThat(key.get("/leads").status()).isEqualTo(200);
        Answer outside = key.get("/scoring/model");
        assertThat(outside.status()).isEqualTo(403);
        assertThat(outside.code()).isEqualTo("insufficient_scope");
        assertThat(outside.json().get("detail").asString()).contains("scoring:read");
        long lead = key.post("/leads", LEAD).json().get("id").asLong();
        assertThat(key.delete("/leads/" + lead).code())
                .as("an agent may not delete")
                .isEqualTo("forbidden");
    }

    @Test
    void readingDoesNotAllowWriting() {
        ApiClient key = key(admin, Role.ADMIN, "leads:read");

        assertThat(key.get("/leads").status()).isEqualTo(200);
        assertThat(key.post("/leads", LEAD).code()).isEqualTo("insufficient_scope");
    }

    @Test
    void aStarIsEveryAreaForItsVerbAlone() {
        ApiClient key = key(admin, Role.ADMIN, "*:read");

        assertThat(key.get("/leads").status()).isEqualTo(200);
        assertThat(key.get("/scoring/model").status()).isEqualTo(200);
        assertThat(key.get("/tenant/members").status()).isEqualTo(200);
        assertThat(key.post("/leads", LEAD).code()).isEqualTo("insufficient_scope");
    }

    @Test
    void aKeyWorksInItsTenantAlone() {
        ApiClient key = key(admin, Role.VIEWER, "*:read");
        String second = admin.post("/tenants", Map.of("name", "Second"))
                .json()
                .get("id")
                .asString();

        assertThat(admin.withTenant(second).get("/leads").status()).isEqualTo(200);
        Answer elsewhere = key.withTenant(second).get("/leads");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.code()).isEqualTo("tenant_forbidden");
        assertThat(key.withTenant("").get("/leads").code()).isEqualTo("tenant_required");
    }

    @Test
    void keysManageNeitherKeysNorMembersNorSignIn() {
        ApiClient key = key(admin, Role.ADMIN, "*:read", "*:write");
        List<Answer> refused = List.of(
                key.get("/tenant/api-keys"),
                key.post("/tenant/api-keys", wish(Role.ADMIN, "*:write")),
                key.delete("/tenant/api-keys/1"),
                key.post("/tenant/members", Map.of("email", ApiClient.address(), "role", "admin")),
                key.delete("/tenant/members/" + admin.userId()),
                key.get("/auth/me"),
                key.post("/auth/change-password", Map.of("current_password", "x", "new_password", "y")),
                key.get("/tenants"),
                key.post("/tenants", Map.of("name", "Mine")));

        assertThat(refused).allMatch(answer -> answer.status() == 403);
        assertThat(refused).extracting(Answer::code).containsOnly("sign_in_required");
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce() {
        JsonNode created = create(admin, Role.VIEWER, "leads:read");
        ApiClient key = admin.withToken(created.get("key").asString());
        assertThat(key.get("/leads").status()).isEqualTo(200);

        assertThat(admin.delete("/tenant/api-keys/" + created.get("id")).status())
                .isEqualTo(204);
        assertThat(key.get("/leads").status()).isEqualTo(401);
        assertThat(admin.delete("/tenant/api-keys/" + created.get("id")).status())
                .as("again")
                .isEqualTo(204);
        assertThat(shown(created).get("revoked_at").isNull()).isFalse();
    }

    private JsonNode shown(JsonNode created) {
        return admin.get("/tenant/api-keys?limit=500")
                .json()
                .get("items")
                .valueStream()
                .filter(key -> key.get("id").equals(created.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anExpiredKeyIsRefused() {
        Map<String, Object> wish = new HashMap<>(wish(Role.VIEWER, "leads:read"));
        Instant end = clock.stop().plus(Duration.ofMinutes(5));
        wish.put("expires_at", end.toString());
        ApiClient key = admin.withToken(
                admin.post("/tenant/api-keys", wish).json().get("key").asString());

        clock.stopAt(end.minusMillis(1));
        assertThat(key.get("/leads").status()).isEqualTo(200);
        clock.stopAt(end);
        assertThat(key.get("/leads").status()).isEqualTo(401);
    }

    @Test
    void aKeyEndsWithItsOwnersMembership() {
        ApiClient leaving = admin.member(Role.ADMIN);
        ApiClient key = key(leaving, Role.VIEWER, "leads:read");
        assertThat(key.get("/leads").status()).isEqualTo(200);

        admin.delete("/tenant/members/" + leaving.userId());
        assertThat(key.get("/leads").status()).isEqualTo(401);
        admin.join(leaving, Role.ADMIN);
        assertThat(key.get("/leads").status()).as("it does not come back").isEqualTo(401);
    }

    @Test
    void aKeySleepsWhileItsOwnerHasLessThanItsRole() {
        ApiClient changing = admin.member(Role.ADMIN);
        ApiClient key = key(changing, Role.SUPERVISOR, "leads:read");
        admin.patch("/tenant/members/" + changing.userId(), Map.of("role", "agent"));

        assertThat(key.get("/leads").code()).isEqualTo("tenant_forbidden");
    }

    @Test
    void theLastUseIsNotedOnceAMinute() {
        JsonNode created = create(admin, Role.VIEWER, "leads:read");
        ApiClient key = admin.withToken(created.get("key").asString());
        assertThat(created.get("last_used_at").isNull()).isTrue();
        Instant first = clock.stop();
        key.get("/leads");
        awaitLastUse(created, first);

        clock.advance(Duration.ofSeconds(59));
        key.get("/leads");
        clock.advance(Duration.ofSeconds(1));
        key.get("/leads");
        awaitLastUse(created, first.plusSeconds(60));
    }

    private void awaitLastUse(JsonNode created, Instant at) {
        await().untilAsserted(() ->
                assertThat(shown(created).get("last_used_at").asString("")).isEqualTo(at.toString()));
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutAskingTheDatabase() {
        String key = create(admin, Role.VIEWER, "leads:read").get("key").asString();

        for (String bad :
                List.of("ll_", key.substring(0, 51), key + "0", ApiKeyText.invent(), key.toLowerCase(Locale.ROOT))) {
            Answer refused = admin.withToken(bad).get("/leads");
            assertThat(refused.status()).as(bad).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void whatNoKeyCanHaveIsRefused() {
        assertInvalid(Map.of("name", " ", "role", "agent", "scopes", List.of("leads:read")), "name");
        assertInvalid(wish(Role.AGENT), "scopes");
        assertInvalid(wish(Role.AGENT, "leads:delete"), "scopes");
        assertInvalid(wish(Role.AGENT, "auth:write"), "scopes");
        assertInvalid(wish(Role.AGENT, "members:write"), "scopes");
        Map<String, Object> past = new HashMap<>(wish(Role.AGENT, "leads:read"));
        past.put("expires_at", "2020-01-01T00:00:00Z");
        assertInvalid(past, "expires_at");
    }

    private void assertInvalid(Map<String, Object> wish, String field) {
        Answer refused = admin.post("/tenant/api-keys", wish);
        assertThat(refused.status()).as(wish.toString()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).startsWith(field);
    }

    @Test
    void onlyAdminsSeeAndMakeKeys() {
        ApiClient supervisor = admin.member(Role.SUPERVISOR);

        assertThat(supervisor.get("/tenant/api-keys").code()).isEqualTo("forbidden");
        assertThat(supervisor
                        .post("/tenant/api-keys", wish(Role.VIEWER, "leads:read"))
                        .code())
                .isEqualTo("forbidden");
    }

    @Test
    void keysOfAnotherTenantAreNotThere() {
        ApiClient other = ApiClient.register(port);
        JsonNode created = create(admin, Role.VIEWER, "leads:read");

        assertThat(other.delete("/tenant/api-keys/" + created.get("id")).status())
                .isEqualTo(404);
        assertThat(other.get("/tenant/api-keys").json().get("items")).isEmpty();
    }

    @Test
    void theTrailHearsOfKeysAndOfWhatIsDoneWithThem() {
        ApiClient owner = ApiClient.register(port);
        JsonNode created = create(owner, Role.ADMIN, "*:write");
        owner.withToken(created.get("key").asString()).post("/leads", LEAD);
        owner.delete("/tenant/api-keys/" + created.get("id"));

        assertThat(audit.of(owner.tenantId(), "api_key.created")).hasSize(1);
        assertThat(audit.of(owner.tenantId(), "api_key.revoked")).hasSize(1);
        assertThat(audit.of(owner.tenantId(), "api_key.created").stream().map(Object::toString))
                .noneMatch(told -> told.contains(created.get("key").asString()));
    }
}
