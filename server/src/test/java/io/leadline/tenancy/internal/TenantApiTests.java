package io.leadline.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class TenantApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    @Test
    void aNewTenantIsInUtcUntilItsAdminSaysOtherwise() {
        Answer answer = admin.get("/tenant");

        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "time_zone",
                        "default_region",
                        "require_two_factor",
                        "settings",
                        "version",
                        "created_at",
                        "updated_at");
        assertThat(answer.json().path("require_two_factor").asBoolean()).isFalse();
        assertThat(answer.json().path("id").asString()).isEqualTo(admin.tenant());
        assertThat(answer.json().path("time_zone").asString()).isEqualTo("UTC");
        assertThat(answer.json().path("default_region").asString()).isEqualTo("US");
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        admin.patch("/tenant", Map.of("settings", Map.of("hours", Map.of("from", 8, "to", 18), "color", "red")));

        JsonNode patched = admin.sendJson("PATCH", "/tenant", """
                        {"time_zone": "Europe/Berlin", "default_region": "de",
                         "settings": {"hours": {"to": 20}, "color": null}}""").json();

        assertThat(patched.path("name").asString()).isEqualTo("Acme");
        assertThat(patched.path("time_zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(patched.path("default_region").asString()).isEqualTo("DE");
        assertThat(patched.path("settings").properties()).hasSize(1);
        assertThat(patched.path("settings").path("hours").path("from").asInt()).isEqualTo(8);
        assertThat(patched.path("settings").path("hours").path("to").asInt()).isEqualTo(20);
        assertThat(admin.get("/tenant").json()).isEqualTo(patched);
    }

    @ParameterizedTest
    @CsvSource({
        "time_zone, Mars/Olympus",
        "time_zone, CET+25",
        "time_zone, ''",
        "default_region, XX",
        "default_region, DEU",
        "name, '  '",
    })
    void aValueThatCannotBeIsRefusedWithTheNameOfItsField(String field, String value) {
        Answer refused = admin.patch("/tenant", Map.of(field, value));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").values())
                .extracting(error -> error.path("field").asString())
                .containsOnly(field);
    }

    @Test
    void whatAPatchMayNotTouchIsRefused() {
        assertThat(admin.patch("/tenant", Map.of("id", "mine")).status()).isEqualTo(422);
        assertThat(admin.patch("/tenant", Map.of("version", 7)).status()).isEqualTo(422);
        assertThat(admin.sendJson("PATCH", "/tenant", "[]").status()).isEqualTo(422);
        assertThat(admin.sendJson("PATCH", "/tenant", "{\"name\": null}").status())
                .isEqualTo(422);
        assertThat(admin.sendJson("PATCH", "/tenant", "{\"require_two_factor\": null}")
                        .status())
                .isEqualTo(422);
        assertThat(admin.sendJson("PATCH", "/tenant", "{\"name\":").code()).isEqualTo("malformed_json");
        assertThat(admin.get("/tenant").json().path("version").asLong()).isZero();
    }

    @Test
    void aPatchOnAnOldVersionIsRefused() {
        String old = admin.get("/tenant").header("ETag");
        Answer first = admin.patch("/tenant", Map.of("name", "First"), "If-Match", old);
        Answer second = admin.patch("/tenant", Map.of("name", "Second"), "If-Match", old);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isNotEqualTo(old);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.code()).isEqualTo("version_mismatch");
        assertThat(admin.get("/tenant").json().path("name").asString()).isEqualTo("First");
        assertThat(admin.patch("/tenant", Map.of("name", "Third"), "If-Match", "*")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyAdminsChangeATenant() {
        assertThat(admin.member(Role.SUPERVISOR)
                        .patch("/tenant", Map.of("name", "Mine"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPersonMakesAnotherTenantAndIsItsAdmin() {
        Answer created = admin.withTenant("").post("/tenants", Map.of("name", "Second"));

        assertThat(created.status()).isEqualTo(201);
        String id = created.json().path("id").asString();
        assertThat(admin.withTenant(id)
                        .patch("/tenant", Map.of("time_zone", "Asia/Tokyo"))
                        .status())
                .isEqualTo(200);
        assertThat(admin.withTenant("").get("/tenants").json().path("items").size())
                .isEqualTo(2);
        assertThat(admin.get("/tenant").json().path("time_zone").asString()).isEqualTo("UTC");
    }

    @Test
    void theHeaderNamesOneTenantOfTheCaller() {
        assertThat(admin.withTenant("").get("/tenant").code()).isEqualTo("tenant_required");
        Answer foreign = admin.withTenant(ApiClient.register(port).tenant()).get("/tenant");
        Answer unknown = admin.withTenant("no-such-tenant").get("/tenant");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.code()).isEqualTo("tenant_forbidden");
        assertThat(unknown.body().replaceAll("\"request_id\":\"[^\"]*\"", ""))
                .isEqualTo(foreign.body().replaceAll("\"request_id\":\"[^\"]*\"", ""));
    }
}
