package io.leadline.activities.internal;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class LeadTrendApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        clock.stopAt(Instant.parse("2031-10-20T08:00:00Z"));
        admin = ApiClient.register(port);
    }

    /** The person of the test, signed in at the time the clock shows. */
    private ApiClient at(String instant) {
        clock.stopAt(Instant.parse(instant));
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
        return admin;
    }

    private List<String> days(int days) {
        return admin.get("/leads/trend?days=" + days)
                .json()
                .path("days")
                .valueStream()
                .map(day -> day.path("date").asString() + " " + day.path("created") + "/" + day.path("converted") + "/"
                        + day.path("lost"))
                .toList();
    }

    @Test
    void daysWithoutAnythingAreIncluded() {
        JsonNode trend = admin.get("/leads/trend").json();

        assertThat(trend.path("time_zone").asString()).isEqualTo("UTC");
        assertThat(trend.path("days")).hasSize(30);
        assertThat(days(2)).containsExactly("2031-10-19 0/0/0", "2031-10-20 0/0/0");
    }

    /** On the 26th the clocks of Berlin are put back: the day has 25 hours, from 22:00 UTC to 23:00 UTC. */
    @Test
    void aDayIsTheTenantsOwnEvenWhereItHas25Hours() {
        admin.patch("/tenant", Map.of("time_zone", "Europe/Berlin"));
        aLead().createdBy(at("2031-10-25T21:59:59Z"));
        aLead().createdBy(at("2031-10-25T22:00:00Z"));
        aLead().createdBy(at("2031-10-26T00:30:00Z"));
        aLead().createdBy(at("2031-10-26T01:30:00Z"));
        aLead().createdBy(at("2031-10-26T22:59:59Z"));
        assertThat(days(2)).containsExactly("2031-10-25 1/0/0", "2031-10-26 4/0/0");
        aLead().createdBy(at("2031-10-26T23:00:00Z"));

        assertThat(days(3)).containsExactly("2031-10-25 1/0/0", "2031-10-26 4/0/0", "2031-10-27 1/0/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Chatham", "America/St_Johns"})
    void daysThatBeginBetweenTheHoursOfUtcAreCutRightly(String zone) {
        admin.patch("/tenant", Map.of("time_zone", zone));
        Instant midnight = java.time.LocalDate.parse("2031-10-22")
                .atStartOfDay(java.time.ZoneId.of(zone))
                .toInstant();
        aLead().createdBy(at(midnight.minusMillis(1).toString()));
        aLead().createdBy(at(midnight.toString()));

        assertThat(days(2)).containsExactly("2031-10-21 1/0/0", "2031-10-22 1/0/0");
    }

    @Test
    void conversionsAndLossesStandOnTheDayTheyHappened() {
        long won = aLead().with("status", "qualified").createdBy(at("2031-10-20T09:00:00Z"));
        long gone = aLead().createdBy(admin);
        aLead().with("status", "converted").createdBy(admin);
        at("2031-10-21T09:00:00Z").patch("/leads/" + won, Map.of("status", "converted"));
        admin.post("/leads/bulk", Map.of("lead_ids", List.of(gone), "action", "status", "status", "lost"));
        assertThat(days(2)).containsExactly("2031-10-20 3/0/0", "2031-10-21 0/1/1");

        at("2031-10-22T09:00:00Z").patch("/leads/" + gone, Map.of("status", "new"));
        admin.patch("/leads/" + gone, Map.of("status", "lost"));

        assertThat(days(3)).containsExactly("2031-10-20 3/0/0", "2031-10-21 0/1/1", "2031-10-22 0/0/1");
    }

    @Test
    void whatSomebodyLogsByHandIsNoChangeOfStatus() {
        long lead = aLead().createdBy(admin);
        admin.post("/leads/" + lead + "/activities", Map.of("activity_type", "status_change", "outcome", "converted"));

        assertThat(days(1)).containsExactly("2031-10-20 1/0/0");
    }

    @Test
    void anotherTenantsLeadsAreNotCounted() {
        aLead().createdBy(ApiClient.register(port));

        assertThat(days(1)).containsExactly("2031-10-20 0/0/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "367", "x", "99999999999"})
    void aSpanThatCannotBeIsRefused(String days) {
        assertThat(admin.get("/leads/trend?days=" + days).status()).isEqualTo(400);
    }
}
