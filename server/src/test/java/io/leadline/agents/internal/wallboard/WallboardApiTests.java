package io.leadline.agents.internal.wallboard;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.agents.Agents;
import io.leadline.platform.database.MultiRowInsert;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import io.leadline.testing.TestAgent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ApiTest
class WallboardApiTests {
    private static final String WALLBOARD = "/agents/availability";

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Agents agents;

    @Autowired
    private JdbcTemplate jdbc;

    private ApiClient admin;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
    }

    private static Map<String, Object> skill(String name, int level) {
        return Map.of("name", name, "level", level);
    }

    private JsonNode shown(TestAgent agent) {
        return Pages.all(admin, WALLBOARD, 500).stream()
                .filter(one -> one.path("agent_id").asLong() == agent.id())
                .findFirst()
                .orElseThrow();
    }

    private List<Long> shown(String filter) {
        return admin.get(WALLBOARD + filter)
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("agent_id").asLong())
                .toList();
    }

    private List<Long> free(String filter) {
        return admin.get("/agents/available" + filter)
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("agent_id").asLong())
                .toList();
    }

    @Test
    void everyActiveAgentIsShownWithStateAndLoad() {
        clock.stop();
        long team = admin.post("/teams", Map.of("name", "Inbound"))
                .json()
                .path("id")
                .asLong();
        TestAgent agent = TestAgent.of(
                admin, Map.of("team_id", team, "max_concurrent_calls", 4, "skills", List.of(skill("Spanish", 3))));
        TestAgent.of(admin, Map.of("status", "inactive"));
        agent.sets("available");
        agents.reserve(admin.tenantId(), agent.agentId());
        clock.advance(Duration.ofSeconds(75));

        JsonNode wallboard = admin.get(WALLBOARD).json();

        assertThat(wallboard.path("items")).hasSize(1);
        JsonNode shown = wallboard.path("items").path(0);
        assertThat(shown.path("team").asString()).isEqualTo("Inbound");
        assertThat(shown.path("skills").path(0).path("name").asString()).isEqualTo("spanish");
        assertThat(shown.path("state").asString()).isEqualTo("available");
        assertThat(shown.path("is_accepting_leads").asBoolean()).isTrue();
        assertThat(shown.path("seconds_in_state").asLong()).isEqualTo(75);
        assertThat(shown.path("load").asDouble()).isEqualTo(0.25);
        assertThat(shown.path("calls_today").asInt()).isZero();
        assertThat(wallboard.path("counts").path("available").asLong()).isEqualTo(1);
        assertThat(wallboard.path("counts").path("offline").asLong()).isZero();
    }

    /** It is the 6th in Auckland from 12:00 UTC on the 5th. */
    @Test
    void loggedCallsOfTheTenantsDayCount() {
        clock.stopAt(Instant.parse("2031-05-05T18:00:00Z"));
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
        admin.patch("/tenant", Map.of("time_zone", "Pacific/Auckland"));
        TestAgent agent = TestAgent.of(admin);
        long lead = aLead().createdBy(admin);
        for (String at : List.of("11:59:59Z", "12:00:00Z", "17:00:00Z")) {
            agent.client()
                    .post(
                            "/leads/" + lead + "/activities",
                            Map.of("activity_type", "call", "activity_date", "2031-05-05T" + at));
        }
        agent.client().post("/leads/" + lead + "/activities", Map.of("activity_type", "email"));

        assertThat(shown(agent).path("calls_today").asInt()).isEqualTo(2);
    }

    @Test
    void theLimitOfABreakIsTold() {
        TestAgent agent = TestAgent.of(admin);
        admin.post("/break-reasons", Map.of("name", "Stretch", "paid", true, "limit_minutes", 10));
        assertThat(shown(agent).path("break_limit_minutes").isNull()).isTrue();
        agent.sets("available");
        agent.takesBreak("Stretch");

        assertThat(shown(agent).path("break_limit_minutes").asInt()).isEqualTo(10);
    }

    @Test
    void filtersNarrowTheAgentsAndTheCountsLeaveTheStateAside() {
        long team = admin.post("/teams", Map.of("name", "Inbound"))
                .json()
                .path("id")
                .asLong();
        TestAgent inTeam = TestAgent.of(admin, Map.of("team_id", team));
        TestAgent away = TestAgent.of(admin, Map.of("team_id", team));
        TestAgent skilled = TestAgent.of(admin, Map.of("skills", List.of(skill("Spanish", 3))));
        inTeam.sets("available");
        away.sets("away");
        skilled.sets("available");

        assertThat(shown("?team_id=" + team)).containsExactly(inTeam.id(), away.id());
        assertThat(shown("?state=available")).containsExactly(inTeam.id(), skilled.id());
        assertThat(shown("?skill=SPANISH")).containsExactly(skilled.id());
        assertThat(shown("?state=available&team_id=" + team)).containsExactly(inTeam.id());
        JsonNode counts =
                admin.get(WALLBOARD + "?state=available&team_id=" + team).json().path("counts");
        assertThat(counts.path("available").asLong()).isEqualTo(1);
        assertThat(counts.path("away").asLong()).isEqualTo(1);
        assertThat(Pages.all(admin, WALLBOARD, 1)).hasSize(3);
    }

    @Test
    void aBreakBeyondItsLimitIsMarked() {
        clock.stop();
        admin.post("/break-reasons", Map.of("name", "Coffee", "paid", true, "limit_minutes", 10));
        TestAgent coffee = TestAgent.of(admin);
        TestAgent technical = TestAgent.of(admin);
        coffee.takesBreak("Coffee");
        technical.takesBreak("Technical issue");

        clock.advance(Duration.ofMinutes(10));
        assertThat(shown(coffee).path("over_limit").asBoolean()).isFalse();
        clock.advance(Duration.ofSeconds(1));

        assertThat(shown(coffee).path("over_limit").asBoolean()).isTrue();
        assertThat(shown(technical).path("over_limit").asBoolean()).isFalse();
        assertThat(admin.get(WALLBOARD).json().path("over_limit").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,              2027-02-10T23:55:00Z",
        "Asia/Tokyo,       2027-02-10T14:55:00Z",
        "America/New_York, 2027-03-15T03:55:00Z",
    })
    void callsAreCountedByTheTenantsOwnDay(String zone, Instant fiveToMidnight) {
        clock.stopAt(fiveToMidnight);
        ApiClient owner = ApiClient.register(port);
        admin = owner;
        owner.patch("/tenant", Map.of("time_zone", zone));
        TestAgent agent = TestAgent.of(owner);
        agents.recordCall(owner.tenantId(), agent.agentId());
        agents.recordCall(owner.tenantId(), agent.agentId());
        clock.advance(Duration.ofMinutes(4));
        assertThat(shown(agent).path("calls_today").asInt()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(1));
        assertThat(shown(agent).path("calls_today").asInt()).isZero();
        agents.recordCall(owner.tenantId(), agent.agentId());
        assertThat(shown(agent).path("calls_today").asInt()).isEqualTo(1);
    }

    @Test
    void theLongestIdleAreFreeFirst() {
        clock.stop();
        TestAgent first = TestAgent.of(admin, Map.of("max_concurrent_calls", 2));
        TestAgent second = TestAgent.of(admin);
        TestAgent third = TestAgent.of(admin);
        for (TestAgent agent : List.of(second, first, third)) {
            clock.advance(Duration.ofSeconds(10));
            agent.sets("available");
        }
        assertThat(free("")).containsExactly(second.id(), first.id(), third.id());

        clock.advance(Duration.ofSeconds(10));
        agents.reserve(admin.tenantId(), second.agentId());
        agents.reserve(admin.tenantId(), first.agentId());
        assertThat(free("")).containsExactly(first.id(), third.id());

        agents.release(admin.tenantId(), first.agentId());
        assertThat(free("")).containsExactly(third.id(), first.id());
        third.sets(Map.of("status", "available", "is_accepting_leads", false));
        assertThat(free("?limit=1")).containsExactly(first.id());
    }

    @Test
    void theFreeAreChosenBySkillAndLevel() {
        TestAgent beginner = TestAgent.of(admin, Map.of("skills", List.of(skill("spanish", 1))));
        TestAgent expert = TestAgent.of(admin, Map.of("skills", List.of(skill("spanish", 5), skill("french", 1))));
        beginner.sets("available");
        expert.sets("available");

        assertThat(free("?skill=Spanish")).containsExactlyInAnyOrder(beginner.id(), expert.id());
        assertThat(free("?skill=Spanish&min_level=2")).containsExactly(expert.id());
        assertThat(free("?skill=german")).isEmpty();
        assertThat(admin.get("/agents/available?min_level=6").code()).isEqualTo("invalid_parameter");
    }

    /** About 50 ms; one that read the whole tenant for each agent took ten times as long. */
    @Test
    void aThousandAgentsAreShownAtOnce() {
        aThousandAgents();

        Answer wallboard = admin.get(WALLBOARD);
        Duration quickest = IntStream.range(0, 10)
                .mapToObj(round -> timeOf(() -> admin.get(WALLBOARD)))
                .min(Comparator.naturalOrder())
                .orElseThrow();

        assertThat(wallboard.json().path("items")).hasSize(1000);
        assertThat(wallboard.json().path("items").path(0).path("name").asString())
                .isEqualTo("Ann No. 0");
        assertThat(wallboard.json().path("counts").path("offline").asLong()).isEqualTo(1000);
        assertThat(quickest).isLessThan(Duration.ofMillis(300));
    }

    private static Duration timeOf(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void aThousandAgents() {
        Object now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        String tenant = admin.tenant();
        List<Long> users = insert(
                "users",
                "email, email_normal, password_hash, first_name, last_name, created_at, updated_at",
                number -> {
                    String address = ApiClient.address();
                    return new @Nullable Object[] {address, address, "none", "Ann", "No. " + number, now, now};
                });
        insert("memberships", "tenant_id, user_id, role, created_at, updated_at", number ->
                new @Nullable Object[] {tenant, users.get(number), "agent", now, now});
        List<Long> profiles = insert(
                "agents",
                "tenant_id, user_id, holder_id, status, max_concurrent_calls, created_at, updated_at",
                number -> new @Nullable Object[] {tenant, users.get(number), users.get(number), "active", 1, now, now});
        insert("agent_skills", "tenant_id, agent_id, name, level", number ->
                new @Nullable Object[] {tenant, profiles.get(number), "spanish", 1 + number % 5});
        insert(
                "agent_availability",
                "tenant_id, agent_id, state, since, sequence, accepting_leads, current_calls, idle_since",
                number -> new @Nullable Object[] {tenant, profiles.get(number), "offline", now, 1, true, 0, now});
    }

    private List<Long> insert(String table, String columns, java.util.function.IntFunction<@Nullable Object[]> row) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        IntStream.range(0, 1000).forEach(number -> rows.add(row.apply(number)));
        return new MultiRowInsert(table, columns, "").insertReturningIds(jdbc, rows);
    }
}
