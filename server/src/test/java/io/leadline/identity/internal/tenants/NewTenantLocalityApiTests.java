package io.leadline.identity.internal.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A new tenant is where its founder's browser is. */
@ApiTest
class NewTenantLocalityApiTests {
    private static final Map<String, Object> BERLIN = Map.of("time_zone", "Europe/Berlin");

    @LocalServerPort
    private int port;

    @Test
    void aBerlinBrowserGetsBerlinAndGermanNumbers() {
        ApiClient founder = registered(BERLIN);

        JsonNode tenant = founder.get("/tenant").json();
        JsonNode lead = founder.post("/leads", Map.of("last_name", "Weber", "phone", "030 23125 101"))
                .json();

        assertThat(tenant.path("time_zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(tenant.path("default_region").asString()).isEqualTo("DE");
        assertThat(lead.path("phone").asString()).isEqualTo("+493023125101");
    }

    @Test
    void whoSaysNothingIsInUtcAndChangesItLater() {
        ApiClient founder = registered(Map.of());

        assertThat(founder.get("/tenant").json().path("time_zone").asString()).isEqualTo("UTC");
        Answer changed = founder.patch("/tenant", Map.of("time_zone", "Europe/Vienna", "default_region", "AT"));
        assertThat(changed.json().path("default_region").asString()).isEqualTo("AT");
    }

    @Test
    void anotherTenantTakesItsOwn() {
        ApiClient founder = registered(Map.of());

        Answer created = founder.withTenant("")
                .post("/tenants", Map.of("name", "Wien", "time_zone", "Europe/Vienna", "default_region", "de"));

        JsonNode tenant = founder.withTenant(created.json().path("id").asString())
                .get("/tenant")
                .json();
        assertThat(tenant.path("time_zone").asString()).isEqualTo("Europe/Vienna");
        assertThat(tenant.path("default_region").asString()).isEqualTo("DE");
    }

    @ParameterizedTest
    @CsvSource({
        "time_zone, Mars/Base",
        "time_zone, +02:00",
        "time_zone, ''",
        "default_region, XX",
        "default_region, DEU",
        "default_region, ''"
    })
    void whatIsNoZoneOrRegionIsRefusedBeforeAnythingIsMade(String field, String value) {
        String email = ApiClient.address();
        Map<String, Object> wrong = new TreeMap<>(ApiClient.registration(email));
        wrong.put(field, value);

        Answer refused = ApiClient.nobody(port).post("/auth/register", wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        ApiClient person = ApiClient.register(port, email);
        Answer second = person.withTenant("").post("/tenants", Map.of("name", "Second", field, value));
        assertThat(second.status()).isEqualTo(422);
    }

    private ApiClient registered(Map<String, Object> where) {
        Map<String, Object> body = new TreeMap<>(ApiClient.registration(ApiClient.address()));
        body.putAll(where);
        return ApiClient.nobody(port)
                .as(ApiClient.nobody(port).post("/auth/register", body).json());
    }
}
