package io.leadline.identity.internal.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class PreferenceApiTests {
    private static final String ALL = "/me/preferences";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;

    @BeforeEach
    void somebody() {
        admin = ApiClient.register(port);
    }

    @Test
    void whatIsSavedComesBackAsItWasAndIsReplacedAsAWhole() {
        String saved = "{\"z\":[1,2.50,{\"ü\":null}],\"a\":\"x\"}";
        assertThat(put("leads.view-1_b", saved).status()).isEqualTo(204);
        assertThat(admin.get(ALL + "/leads.view-1_b").body()).isEqualTo(saved);
        assertThat(put("leads.view-1_b", "[\"name\",\"score\"]").status()).isEqualTo(204);
        assertThat(put("theme", "{\"scheme\":\"dark\"}").status()).isEqualTo(204);

        assertThat(admin.get(ALL).body())
                .isEqualTo("{\"items\":{\"leads.view-1_b\":[\"name\",\"score\"],\"theme\":{\"scheme\":\"dark\"}}}");
    }

    @Test
    void whatIsDeletedIsGone() {
        put("theme", "{}");

        assertThat(admin.delete(ALL + "/theme").status()).isEqualTo(204);
        assertThat(admin.get(ALL + "/theme").status()).isEqualTo(404);
        assertThat(admin.delete(ALL + "/theme").status()).isEqualTo(404);
        assertThat(admin.get(ALL).body()).isEqualTo("{\"items\":{}}");
    }

    @Test
    void eachPersonHasTheirOwnInEachTenant() {
        ApiClient viewer = admin.member(Role.VIEWER);
        ApiClient other = ApiClient.register(port);
        other.join(admin, Role.VIEWER);
        put("theme", "{\"mine\":true}");

        assertThat(viewer.get(ALL + "/theme").status()).isEqualTo(404);
        assertThat(admin.withTenant(other.tenant()).get(ALL).body()).isEqualTo("{\"items\":{}}");
        assertThat(other.get(ALL + "/theme").status()).isEqualTo(404);
        assertThat(viewer.put(ALL + "/theme", Map.of()).status()).isEqualTo(204);
        assertThat(admin.get(ALL + "/theme").body()).isEqualTo("{\"mine\":true}");
    }

    @Test
    void namesAndValuesThatAreNoneAreRefused() {
        assertThat(put("x".repeat(65), "{}").code()).isEqualTo("invalid_parameter");
        assertThat(put("Theme", "{}").code()).isEqualTo("invalid_parameter");
        assertThat(put("a%20b", "{}").code()).isEqualTo("invalid_parameter");
        for (String scalar : List.of("1", "\"dark\"", "true", "null")) {
            assertThat(put("theme", scalar).status()).as(scalar).isBetween(400, 422);
        }
        assertThat(put("theme", "{\"a\":\"\\u0000\"}").status()).isEqualTo(422);
        assertThat(put("theme", "{\"a\":\"\\ud800\"}").status()).isBetween(400, 422);
        assertThat(put("theme", "{").code()).isEqualTo("malformed_json");
        assertThat(admin.get(ALL).body()).isEqualTo("{\"items\":{}}");
    }

    @Test
    void aValueHasAtMostSixteenKilobytes() {
        assertThat(put("big", "[\"" + "é".repeat(8 * 1024 - 2) + "\"]").status())
                .isEqualTo(204);
        assertThat(put("big", "[\"" + "é".repeat(8 * 1024 - 1) + "\"]").status())
                .isEqualTo(422);
    }

    @Test
    void thereAreAtMostAHundredNamesHoweverManyAreSavedAtOnce() {
        IntStream.range(0, 98).forEach(number -> put("n" + number, "{}"));
        List<Answer> answers = AtOnce.times(8, number -> () -> put("late" + number, "{}"));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .extracting(Answer::code)
                .containsOnly("too_many_preferences");
        assertThat(put("n0", "[1]").status()).as("one there is").isEqualTo(204);
        assertThat(rows(admin)).isEqualTo(100);
    }

    @Test
    void theyGoWithTheMembershipAndWithTheAccount() {
        ApiClient agent = admin.member(Role.AGENT);
        ApiClient viewer = admin.member(Role.VIEWER);
        agent.put(ALL + "/theme", Map.of());
        viewer.put(ALL + "/theme", Map.of());
        assertThat(rows(agent) + rows(viewer)).isEqualTo(2);

        admin.delete("/tenant/members/" + agent.userId());
        viewer.delete("/auth/me", Map.of("password", ApiClient.PASSWORD));

        assertThat(rows(agent) + rows(viewer)).isZero();
    }

    @Test
    void anApiKeyHasNone() {
        String key = admin.post(
                        "/tenant/api-keys",
                        Map.of("name", "bot", "role", "admin", "scopes", List.of("*:read", "*:write")))
                .json()
                .path("key")
                .asString();

        assertThat(admin.withToken(key).get(ALL).code()).isEqualTo("sign_in_required");
        assertThat(admin.withToken(key).put(ALL + "/theme", Map.of()).code()).isEqualTo("sign_in_required");
    }

    private Answer put(String name, String json) {
        return admin.sendJson("PUT", ALL + "/" + name, json);
    }

    private long rows(ApiClient person) {
        return jdbc.sql("SELECT COUNT(*) FROM preferences WHERE user_id = :user")
                .param("user", person.userId())
                .query(Long.class)
                .single();
    }
}
