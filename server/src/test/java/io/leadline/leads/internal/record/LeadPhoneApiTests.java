package io.leadline.leads.internal.record;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Phone numbers and the time zone a lead lives in; {@link LeadNormalizerTests} has more of them. */
@ApiTest
class LeadPhoneApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeAll
    void aTenantInBerlin() {
        admin = ApiClient.register(port);
        admin.patch("/tenant", Map.of("time_zone", "Europe/Berlin", "default_region", "DE"));
    }

    @ParameterizedTest
    @CsvSource({
        "030 901820,  , +4930901820, Europe/Berlin, phone",
        "0 12 34,   AU, 0 12 34, Europe/Berlin, tenant",
        ",          JP, , Asia/Tokyo, country",
    })
    void aNumberIsKeptAsGivenAndUnderstoodWherePossible(
            String given, String country, String understood, String zone, String foundBy) {
        long id = aLead().with("phone", given).with("country", country).createdBy(admin);

        JsonNode lead = admin.get("/leads/" + id).json();

        assertThat(lead.path("phone_given").asStringOpt().orElse(null)).isEqualTo(given);
        assertThat(lead.path("phone").asStringOpt().orElse(null)).isEqualTo(understood);
        assertThat(lead.path("time_zone").asString()).isEqualTo(zone);
        assertThat(lead.path("time_zone_source").asString()).isEqualTo(foundBy);
    }

    @Test
    void aPatchOfSomethingElseLeavesTheNumberAsItIs() {
        long id = aLead().with("phone", "+1 (650) 253-0000").createdBy(admin);

        JsonNode patched = admin.patch("/leads/" + id, Map.of("notes", "x")).json();

        assertThat(patched.path("phone_given").asString()).isEqualTo("+1 (650) 253-0000");
        assertThat(patched.path("phone").asString()).isEqualTo("+16502530000");
        assertThat(patched.path("time_zone").asString()).isEqualTo("America/Los_Angeles");
    }

    @Test
    void aNewNumberTellsANewTimeZone() {
        long id = aLead().with("phone", "+16502530000").createdBy(admin);

        JsonNode patched =
                admin.patch("/leads/" + id, Map.of("phone", "+81 3-3224-5000")).json();

        assertThat(patched.path("phone").asString()).isEqualTo("+81332245000");
        assertThat(patched.path("time_zone").asString()).isEqualTo("Asia/Tokyo");
    }
}
