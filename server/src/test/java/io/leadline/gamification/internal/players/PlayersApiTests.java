package io.leadline.gamification.internal.players;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.gamification.internal.ledger.PointsWorker;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.TestAgent;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class PlayersApiTests {
    private static final String MONDAY = "2031-01-06";
    private static final String THURSDAY = "2031-01-09";
    private static final String SATURDAY = "2031-01-11";

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private PointsWorker points;

    private ApiClient admin;
    private TestAgent agent;

    @BeforeEach
    void anAgentOnTheSundayBefore() {
        clock.stopAt(Instant.parse("2031-01-05T12:00:00Z"));
        admin = ApiClient.register(port);
        agent = TestAgent.of(admin, Map.of("time_zone", "UTC"));
    }

    private void isWorkedOn(String... days) {
        clock.stopAt(Instant.parse(SATURDAY + "T20:00:00Z"));
        agent = agent.signedInAgain();
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
        long lead = aLead().createdBy(admin);
        for (String day : days) {
            for (int meeting = 0; meeting < 2; meeting++) {
                Answer logged = agent.client()
                        .post(
                                "/leads/" + lead + "/activities",
                                Map.of("activity_type", "meeting", "activity_date", day + "T1" + meeting + ":00:00Z"));
                assertThat(logged.status()).as(logged.body()).isEqualTo(201);
            }
        }
        points.reconcileAll(admin.tenantId());
    }

    private JsonNode streak() {
        return agent.client().get("/gamification/me").json().path("streak");
    }

    @Test
    void aStreakGoesOverTheDaysOfPlannedShifts() {
        for (String day : new String[] {MONDAY, THURSDAY, SATURDAY}) {
            Answer planned = admin.post(
                    agent.path() + "/shifts", Map.of("local_start", day + "T09:00", "local_end", day + "T17:00"));
            assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        }

        isWorkedOn(MONDAY, THURSDAY, SATURDAY);

        assertThat(streak().path("current").asInt()).isEqualTo(3);
        assertThat(streak().path("longest").asInt()).isEqualTo(3);
    }

    @Test
    void withoutShiftsTheDaysOfTheTenantCount() {
        isWorkedOn(MONDAY, THURSDAY, SATURDAY);

        assertThat(streak().path("current").asInt()).isLessThan(3);
        assertThat(streak().path("longest").asInt()).isLessThan(3);
    }

    @Test
    void whoErasesTheirAccountLeavesTheBoardsAndTheLedgerStillAddsUp() {
        isWorkedOn(MONDAY);
        assertThat(board().path("items")).hasSize(1);

        Answer erased = agent.client().delete("/auth/me", Map.of("password", ApiClient.PASSWORD));

        assertThat(erased.status()).as(erased.body()).isEqualTo(204);
        assertThat(board().path("items")).isEmpty();
    }

    private JsonNode board() {
        return admin.get("/gamification/leaderboard?period=all").json();
    }
}
