package io.leadline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalityTests {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, DE",
        "Europe/London, GB",
        "Asia/Calcutta, IN",
        "Asia/Kolkata, IN",
        "Europe/Kiev, UA",
        "America/New_York, US",
        "Asia/Dubai, AE",
        "Australia/Sydney, AU"
    })
    void theRegionFollowsFromTheZone(String zone, String region) {
        assertThat(Locality.of(zone, null)).isEqualTo(new Locality(ZoneId.of(zone), region));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/GMT+3", "GMT", "SystemV/AST4"})
    void aZoneOfNoCountrySaysNothingOfTheRegion(String zone) {
        assertThat(Locality.of(zone, null).region()).isEqualTo("US");
        assertThat(Locality.of(zone, "fr").region()).isEqualTo("FR");
    }

    @Test
    void aRegionThatIsGivenCounts() {
        assertThat(Locality.of("Europe/Berlin", "at")).isEqualTo(new Locality(ZoneId.of("Europe/Berlin"), "AT"));
    }

    @Test
    void whoSaysNothingIsInUtc() {
        assertThat(Locality.of(null, null)).isEqualTo(Locality.UNKNOWN);
        assertThat(Locality.of(null, "DE")).isEqualTo(new Locality(ZoneId.of("UTC"), "DE"));
    }

    @Test
    void everyZoneOfJavaHasARegion() {
        assertThat(ZoneId.getAvailableZoneIds())
                .allSatisfy(zone -> assertThat(
                                Locality.isRegion(Locality.of(zone, null).region()))
                        .isTrue());
    }

    @Test
    void codesAreReadInAnyCaseAndInAnyLanguageOfTheServer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Locality.isRegion("in")).isTrue();
            assertThat(Locality.isRegion("XX")).isFalse();
            assertThat(Locality.isRegion("DEU")).isFalse();
            assertThat(Locality.isTimeZone("Europe/Berlin")).isTrue();
            assertThat(Locality.isTimeZone("+02:00")).isFalse();
        } finally {
            Locale.setDefault(before);
        }
    }
}
