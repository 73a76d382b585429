package io.leadline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.gamification.internal.ledger.PointsWorker;
import io.leadline.leads.LeadId;
import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.Leads;
import io.leadline.leads.NewLead;
import io.leadline.tenancy.Tenants;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What is written straight into the tables must be what the modules themselves would have written. */
@ApiTest
class DemoFloorApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Leads leads;

    @Autowired
    private MutableClock clock;

    @Autowired
    private PointsWorker points;

    private ApiClient admin;

    @BeforeAll
    void aDemo() {
        admin = ApiClient.register(port);
        Instant now = clock.stop();
        List<DemoJourneys.Arrival> arrived = new ArrayList<>();
        for (int day = 20; day > 0; day--) {
            Instant cameIn = now.minus(Duration.ofDays(day));
            List<NewLead> arrivals =
                    List.of(LeadStatus.NEW, LeadStatus.CONTACTED, LeadStatus.CONVERTED, LeadStatus.LOST).stream()
                            .map(status -> new NewLead(
                                    "Ada", "Demo", null, null, null, "website", status, LeadPriority.HIGH, Map.of()))
                            .toList();
            List<LeadId> ids = leads.create(admin.tenantId(), arrivals, cameIn);
            for (int i = 0; i < ids.size(); i++) {
                arrived.add(new DemoJourneys.Arrival(ids.get(i), arrivals.get(i).status(), cameIn));
            }
        }
        Random random = new Random(1);
        List<Long> agents = new DemoFloor(jdbc, tenants).open(admin.tenantId(), random, now);
        new DemoJourneys(jdbc).tell(admin.tenantId(), arrived, agents, random, now);
        new DemoGame(jdbc).begin(admin.tenantId(), now);
    }

    private List<JsonNode> wallboard() {
        return Pages.all(admin, "/agents/availability", 500);
    }

    @Test
    void twelveNamedAgentsAreOnTheWallboardSomeOfThemAtWork() {
        List<JsonNode> agents = wallboard();

        assertThat(agents)
                .hasSize(12)
                .allMatch(agent -> agent.path("name").asString().contains(" "));
        assertThat(agents)
                .allMatch(agent -> agent.path("calls_today").asInt() >= 0
                        && agent.path("skills").size() > 1);
        assertThat(agents)
                .filteredOn(agent -> !agent.path("state").asString().equals("offline"))
                .hasSizeGreaterThan(5);
        assertThat(Pages.all(admin, "/teams", 50)).hasSize(3);
    }

    @Test
    void theWeekHasNoGaps() {
        Instant now = clock.instant();
        for (JsonNode agent : wallboard()) {
            String path = "/agents/" + agent.path("agent_id") + "/availability/history?from="
                    + now.minus(Duration.ofDays(7)) + "&to=" + now;
            JsonNode history = admin.get(path).json();
            long seconds = history.path("seconds_in_state")
                    .valueStream()
                    .mapToLong(JsonNode::asLong)
                    .sum();
            assertThat(seconds).as(path).isBetween(7 * 86_400L - 7, 7 * 86_400L);
            assertThat(admin.get("/agents/" + agent.path("agent_id") + "/shifts")
                            .json()
                            .path("items"))
                    .isNotEmpty();
        }
    }

    @Test
    void anAgentGoesOnFromThere() {
        JsonNode agent = wallboard().getFirst();
        String path = "/agents/" + agent.path("agent_id") + "/availability";

        assertThat(admin.put(path, Map.of("status", "in_meeting")).status()).isEqualTo(200);
        assertThat(admin.put(path, Map.of("status", "on_break", "break_reason", "Lunch"))
                        .status())
                .isEqualTo(200);
        assertThat(admin.get(path + "/history")
                        .json()
                        .path("items")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("on_break");
    }

    @Test
    void theTrendTellsOfConversionsAndTheFunnelOfLostOnes() {
        JsonNode days = admin.get("/leads/trend?days=30").json().path("days");

        assertThat(days.valueStream()
                        .mapToLong(day -> day.path("converted").asLong())
                        .sum())
                .isEqualTo(20);
        assertThat(days.valueStream()
                        .mapToLong(day -> day.path("lost").asLong())
                        .sum())
                .isEqualTo(20);
        assertThat(admin.get("/leads/conversion")
                        .json()
                        .path("funnel")
                        .path(1)
                        .path("reached")
                        .asLong())
                .isBetween(41L, 59L);
    }

    @Test
    void nobodySignsInAsOneOfThem() {
        assertThat(ApiClient.nobody(port)
                        .post("/auth/login", Map.of("email", "alba.sample@floor.example.com", "password", "none"))
                        .status())
                .isEqualTo(401);
        assertThat(Pages.texts(Pages.all(admin, "/tenant/people?q=alba", 5), "name"))
                .containsExactly("Alba Sample");
    }

    @Test
    void theWorkHasEarnedPointsAndThereIsSomethingToWin() {
        points.fold(admin.tenantId());

        List<JsonNode> board = Pages.all(admin, "/gamification/leaderboard?period=all", 50);
        assertThat(board)
                .hasSizeGreaterThan(5)
                .allMatch(place -> place.path("points").asLong() > 0)
                .allMatch(place -> place.path("name").asString().contains(" "));
        assertThat(Pages.all(admin, "/gamification/challenges", 50)).hasSize(1);
        assertThat(Pages.all(admin, "/gamification/rewards", 50)).hasSize(3);
    }

    @Test
    void whatIsDoneWithALeadLaterComesAfterWhatWasMadeUp() {
        points.fold(admin.tenantId());
        long converted = Pages.all(admin, "/leads?status=converted", 50)
                .getFirst()
                .path("id")
                .asLong();
        long before = points();

        admin.patch("/leads/" + converted, Map.of("status", "qualified"));
        points.fold(admin.tenantId());

        assertThat(points()).isLessThan(before);
    }

    private long points() {
        return Pages.all(admin, "/gamification/leaderboard?period=all", 50).stream()
                .mapToLong(place -> place.path("points").asLong())
                .sum();
    }
}
