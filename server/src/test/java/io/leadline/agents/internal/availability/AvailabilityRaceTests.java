package io.leadline.agents.internal.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.agents.AgentState;
import io.leadline.agents.Agents;
import io.leadline.agents.Reservation;
import io.leadline.agents.internal.presence.SilentAgents;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import io.leadline.testing.TestAgent;
import io.leadline.testing.WorkNow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However many change one agent at once, the history has no gap, no overlap and one open interval. */
@ApiTest
class AvailabilityRaceTests {
    private static final AgentState[] STATES = {
        AgentState.AVAILABLE,
        AgentState.AWAY,
        AgentState.IN_MEETING,
        AgentState.BUSY,
        AgentState.WRAP_UP,
        AgentState.OFFLINE
    };

    @LocalServerPort
    private int port;

    @Autowired
    private AvailabilityService service;

    @Autowired
    private Agents agents;

    @Autowired
    private SilentAgents silentAgents;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;
    private TenantId tenantId;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
        tenantId = admin.tenantId();
    }

    private record Row(
            long sequence,
            String state,
            Instant start,
            @Nullable Instant end) {}

    private List<Row> intervals(TestAgent agent) {
        return jdbc.sql("""
                        SELECT sequence, state, started_at, ended_at FROM agent_state_intervals
                        WHERE tenant_id = :tenant AND agent_id = :agent ORDER BY sequence""")
                .param("tenant", admin.tenant())
                .param("agent", agent.id())
                .query((row, number) -> new Row(
                        row.getLong("sequence"),
                        row.getString("state"),
                        row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class))
                                .map(end -> end.toInstant(ZoneOffset.UTC))
                                .orElse(null)))
                .list();
    }

    private List<Row> assertWhole(TestAgent agent) {
        List<Row> rows = intervals(agent);
        assertThat(rows).filteredOn(row -> row.end() == null).containsExactly(rows.getLast());
        Duration sum = Duration.ZERO;
        for (int i = 0; i + 1 < rows.size(); i++) {
            Row row = rows.get(i);
            assertThat(row.end()).isEqualTo(rows.get(i + 1).start());
            assertThat(row.sequence() + 1).isEqualTo(rows.get(i + 1).sequence());
            Duration length = Duration.between(row.start(), Objects.requireNonNull(row.end()));
            assertThat(length.isNegative()).isFalse();
            sum = sum.plus(length);
        }
        assertThat(sum)
                .isEqualTo(
                        Duration.between(rows.getFirst().start(), rows.getLast().start()));
        Row open = rows.getLast();
        assertThat(jdbc.sql("""
                        SELECT CONCAT(state, ' ', sequence) FROM agent_availability
                        WHERE tenant_id = :tenant AND agent_id = :agent AND since = :since""")
                        .param("tenant", admin.tenant())
                        .param("agent", agent.id())
                        .param("since", LocalDateTime.ofInstant(open.start(), ZoneOffset.UTC))
                        .query(String.class)
                        .single())
                .isEqualTo(open.state() + " " + open.sequence());
        return rows;
    }

    private void set(TestAgent agent, UserId by, Role role, AgentState state) {
        service.set(new Caller(tenantId, by, role), agent.agentId(), new AvailabilityRequest(state, null, null));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoHundredThreadsChangeOneAgent(boolean clockStandsStill) {
        if (clockStandsStill) {
            clock.stop();
        }
        TestAgent agent = TestAgent.of(admin);
        UserId own = new UserId(agent.client().userId());

        AtOnce.times(200, number -> () -> {
            set(agent, own, Role.AGENT, STATES[number % STATES.length]);
            return number;
        });

        assertThat(assertWhole(agent)).hasSizeGreaterThan(50);
    }

    @Test
    void thirtyTwoClientsChangeOneAgent() {
        TestAgent agent = TestAgent.of(admin);

        List<Integer> statuses = AtOnce.times(32, number -> () -> {
            Map<String, String> wanted = Map.of("status", STATES[number % STATES.length].wireName());
            return (number % 2 == 0
                            ? agent.client().put("/agents/me/availability", wanted)
                            : admin.put(agent.path() + "/availability", wanted))
                    .status();
        });

        assertThat(statuses).containsOnly(200);
        assertWhole(agent);
    }

    @Test
    void twoSupervisorsTheAgentTheHeartbeatsAndTheLookForSilentAgentsAtOnce() {
        ApiClient supervisor = admin.member(Role.SUPERVISOR);
        for (int round = 0; round < 8; round++) {
            TestAgent agent = TestAgent.of(admin);
            agent.sets("available");
            agent.client().post("/agents/me/heartbeat");
            clock.advance(Duration.ofSeconds(91));

            List<Integer> statuses = AtOnce.times(5, number -> () -> switch (number) {
                case 0 ->
                    admin.put(agent.path() + "/availability", Map.of("status", "in_meeting"))
                            .status();
                case 1 ->
                    supervisor
                            .put(agent.path() + "/availability", Map.of("status", "away"))
                            .status();
                case 2 ->
                    agent.client()
                            .put("/agents/me/availability", Map.of("status", "wrap_up"))
                            .status();
                case 3 -> agent.client().post("/agents/me/heartbeat").status();
                default -> {
                    WorkNow.sweep(silentAgents);
                    yield 200;
                }
            });

            assertThat(statuses).allMatch(status -> status < 300);
            assertThat(assertWhole(agent)).hasSizeBetween(5, 6);
        }
    }

    @Test
    void ofSixtyFourWhoReserveTheOnlySlotOneGetsIt() {
        TestAgent agent = TestAgent.of(admin);
        agent.sets("available");

        List<Reservation> reservations = AtOnce.times(64, () -> agents.reserve(tenantId, agent.agentId()));

        assertThat(reservations)
                .filteredOn(reservation -> reservation == Reservation.RESERVED)
                .hasSize(1);
        assertThat(reservations).containsOnly(Reservation.RESERVED, Reservation.AT_CAPACITY);
        assertThat(agent.availability().path("current_calls").asInt()).isEqualTo(1);
        assertThat(assertWhole(agent)).hasSize(3);
    }

    @Test
    void slotsTakenAndGivenBackAtOnceAddUp() {
        TestAgent agent = TestAgent.of(admin, Map.of("max_concurrent_calls", 4));
        agent.sets("available");

        List<Boolean> reserved = AtOnce.times(40, () -> {
            boolean got = agents.reserve(tenantId, agent.agentId()) == Reservation.RESERVED;
            if (got) {
                agents.recordCall(tenantId, agent.agentId());
                agents.release(tenantId, agent.agentId());
            }
            return got;
        });

        long calls = reserved.stream().filter(got -> got).count();
        assertThat(calls).isGreaterThanOrEqualTo(4);
        assertThat(agent.availability().path("current_calls").asInt()).isZero();
        assertThat(agent.availability().path("status").asString()).isEqualTo("available");
        assertThat(admin.get("/agents/availability")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(one -> one.path("agent_id").asLong() == agent.id())
                        .findFirst()
                        .orElseThrow()
                        .path("calls_today")
                        .asLong())
                .isEqualTo(calls);
        assertWhole(agent);
    }

    @Test
    void theDatabaseItselfRefusesASecondOpenInterval() {
        TestAgent agent = TestAgent.of(admin);

        org.assertj.core.api.Assertions.assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> jdbc.sql("""
                                INSERT INTO agent_state_intervals (tenant_id, agent_id, sequence, state, started_at, reason)
                                VALUES (:tenant, :agent, 99, 'away', UTC_TIMESTAMP(6), 'manual')""")
                        .param("tenant", admin.tenant())
                        .param("agent", agent.id())
                        .update());
    }
}
