package io.leadline.gamification.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.platform.TenantId;
import io.leadline.tenancy.Tenants;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The same events, heard twice, in any order, by one worker or several: the same points, badges and levels. */
@ApiTest
class ReplayModuleTests {
    private static final Instant BEGINNING = Instant.parse("2026-03-27T20:00:00Z");
    private static final String[] WAY = {"new", "contacted", "qualified", "converted", "qualified", "converted"};

    @Autowired
    private Tenants tenants;

    @Autowired
    private EarningEventRepository events;

    @Autowired
    private PointsWorker points;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private TenantId aTenant() {
        return tenants.create("Acme").id();
    }

    /** A few days of three people, beyond the caps here and there. */
    private static List<EarningEvent> work(long seed) {
        Random random = new Random(seed);
        List<EarningEvent> events = new ArrayList<>();
        for (long lead = 1; lead <= 25; lead++) {
            EarningEvent.Subject subject = new EarningEvent.Subject(EarningEvent.LEAD, lead);
            int steps = random.nextInt(WAY.length);
            for (int step = 1; step <= steps; step++) {
                events.add(new EarningEvent(
                        subject,
                        EarningEvent.Kind.MOVED,
                        step,
                        1 + (long) random.nextInt(3),
                        at(random),
                        WAY[step - 1],
                        WAY[step],
                        new String[] {"hot", "warm", "cold", "nurture"}[random.nextInt(4)],
                        null));
            }
            for (int call = 0; call < random.nextInt(12); call++) {
                events.add(new EarningEvent(
                        subject,
                        EarningEvent.Kind.LOGGED,
                        lead * 100 + call,
                        1 + (long) random.nextInt(3),
                        at(random),
                        null,
                        new String[] {"call", "email", "meeting", "follow_up"}[random.nextInt(4)],
                        null,
                        null));
            }
            if (random.nextInt(6) == 0) {
                events.add(EarningEvent.deleted(subject, at(random)));
            }
        }
        for (long task = 1; task <= 40; task++) {
            events.add(EarningEvent.completed(task, 1, 1 + (long) random.nextInt(3), at(random), at(random)));
            if (random.nextInt(4) == 0) {
                events.add(EarningEvent.reopened(task, 2, at(random)));
            }
        }
        return events;
    }

    private static Instant at(Random random) {
        return BEGINNING.plus(Duration.ofMinutes(random.nextInt(60 * 72)));
    }

    private void hear(TenantId tenantId, List<EarningEvent> some) {
        transaction.executeWithoutResult(status -> events.insert(tenantId, some));
    }

    private Map<String, @Nullable Object> standing(TenantId tenantId) {
        Map<String, @Nullable Object> standing = new TreeMap<>();
        for (String query : List.of(
                "SELECT user_id, points, balance, level, highest_level FROM player_level WHERE tenant_id = :tenant ORDER BY 1",
                "SELECT metric, period, period_start, user_id, points FROM leaderboard WHERE tenant_id = :tenant"
                        + " AND points <> 0 ORDER BY 1, 2, 3, 4",
                "SELECT a.user_id, b.name FROM achievement a JOIN badge b ON b.id = a.badge_id WHERE a.tenant_id = :tenant"
                        + " AND a.revoked_at IS NULL ORDER BY 1, 2",
                "SELECT user_id, day, SUM(points) FROM user_points WHERE tenant_id = :tenant GROUP BY 1, 2 HAVING SUM(points) <> 0"
                        + " ORDER BY 1, 2")) {
            standing.put(
                    query,
                    jdbc.sql(query)
                            .param("tenant", tenantId.value())
                            .query()
                            .listOfRows()
                            .toString());
        }
        standing.put(
                query(),
                sum(tenantId, query())
                        - sum(tenantId, "SELECT SUM(points) FROM player_level WHERE tenant_id = :tenant"));
        return standing;
    }

    private static String query() {
        return "SELECT SUM(points) FROM user_points WHERE tenant_id = :tenant";
    }

    private long sum(TenantId tenantId, String query) {
        return jdbc.sql(query)
                .param("tenant", tenantId.value())
                .query(Long.class)
                .single();
    }

    /** highest_level is what was once reached on the way, and so the one thing that may differ. */
    private static String now(Map<String, @Nullable Object> standing) {
        return standing.toString().replaceAll("highest_level=\\d+", "");
    }

    @RepeatedTest(4)
    void anyOrderGivesTheSame(RepetitionInfo repetition) {
        List<EarningEvent> work = work(repetition.getCurrentRepetition());
        TenantId inOrder = aTenant();
        hear(inOrder, work);
        points.reconcileAll(inOrder);
        Map<String, @Nullable Object> expected = standing(inOrder);
        assertThat(expected).containsEntry(query(), 0L);
        assertThat(sum(inOrder, query())).isPositive();

        TenantId shuffled = aTenant();
        List<EarningEvent> twice = new ArrayList<>(work);
        twice.addAll(work);
        Random random = new Random(repetition.getCurrentRepetition());
        Collections.shuffle(twice, random);
        int at = 0;
        while (at < twice.size()) {
            int end = Math.min(twice.size(), at + 1 + random.nextInt(30));
            hear(shuffled, twice.subList(at, end));
            points.reconcileAll(shuffled);
            at = end;
        }

        assertThat(now(standing(shuffled))).isEqualTo(now(expected));
    }

    @Test
    void workersAtOnceCountNothingTwice() {
        List<EarningEvent> work = work(42);
        TenantId alone = aTenant();
        hear(alone, work);
        points.reconcileAll(alone);

        TenantId together = aTenant();
        AtOnce.times(8, number -> () -> {
            hear(together, work.subList(number * work.size() / 8, (number + 1) * work.size() / 8));
            points.reconcileAll(together);
            return number;
        });
        points.reconcileAll(together);

        assertThat(now(standing(together))).isEqualTo(now(standing(alone)));
        assertThat(standing(together)).containsEntry(query(), 0L);
    }

    @Test
    void reconcilingAgainAddsNothing() {
        TenantId tenantId = aTenant();
        hear(tenantId, work(3));
        points.reconcileAll(tenantId);
        long entries = sum(tenantId, "SELECT COUNT(*) FROM user_points WHERE tenant_id = :tenant");

        jdbc.sql("UPDATE point_facts SET folded = FALSE WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .update();
        points.reconcileAll(tenantId);

        assertThat(sum(tenantId, "SELECT COUNT(*) FROM user_points WHERE tenant_id = :tenant"))
                .isEqualTo(entries);
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnEntry() {
        TenantId tenantId = aTenant();
        hear(tenantId, work(3));
        points.reconcileAll(tenantId);

        for (String statement : List.of(
                "UPDATE user_points SET points = points + 1 WHERE tenant_id = :tenant",
                "UPDATE user_points SET created_at = created_at WHERE tenant_id = :tenant",
                "DELETE FROM user_points WHERE tenant_id = :tenant")) {
            assertThatThrownBy(() -> jdbc.sql(statement)
                            .param("tenant", tenantId.value())
                            .update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }
}
