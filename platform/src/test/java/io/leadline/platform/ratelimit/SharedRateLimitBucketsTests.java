package io.leadline.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.test.util.TestSocketUtils;
import redis.embedded.RedisServer;

/** Two replicas and the Redis between them. */
class SharedRateLimitBucketsTests {
    private static final Limit HUNDRED_AN_HOUR = new Limit(100, Duration.ofHours(1));
    private static final Limit TEN_AN_HOUR = new Limit(10, Duration.ofHours(1));
    private static final RateLimitProperties PROPERTIES =
            new RateLimitProperties(true, HUNDRED_AN_HOUR, TEN_AN_HOUR, HUNDRED_AN_HOUR, HUNDRED_AN_HOUR);

    private final int port = TestSocketUtils.findAvailableTcpPort();
    private final LettuceConnectionFactory connections = new LettuceConnectionFactory("localhost", port);
    private RedisServer redis;
    private SharedRateLimitBuckets here;
    private SharedRateLimitBuckets there;

    @BeforeEach
    void twoReplicas() throws IOException {
        redis = new RedisServer(port);
        redis.start();
        connections.start();
        here = new SharedRateLimitBuckets(connections, PROPERTIES, Clock.systemUTC());
        there = new SharedRateLimitBuckets(connections, PROPERTIES, Clock.systemUTC());
        awaitShared(here);
        awaitShared(there);
    }

    private static void awaitShared(SharedRateLimitBuckets replica) {
        await().until(() -> {
            replica.spend(new Budget(Budget.Kind.TENANT, "warm-up"));
            return replica.isShared();
        });
    }

    @AfterEach
    void stop() throws IOException {
        here.destroy();
        there.destroy();
        connections.destroy();
        if (redis.isActive()) {
            redis.stop();
        }
    }

    private static int letThrough(RateLimitBuckets budgets, Budget budget, int tries) {
        int through = 0;
        for (int i = 0; i < tries; i++) {
            through += budgets.spend(budget).isConsumed() ? 1 : 0;
        }
        return through;
    }

    @Test
    void replicasShareABudgetButForAPortion() {
        Budget budget = new Budget(Budget.Kind.USER, "7");

        int through = letThrough(here, budget, 70) + letThrough(there, budget, 70);
        assertThat(through).isBetween(100, 104);
    }

    @Test
    void budgetsOfOthersAreTheirOwn() {
        letThrough(here, new Budget(Budget.Kind.USER, "1"), 100);

        assertThat(letThrough(there, new Budget(Budget.Kind.USER, "2"), 100)).isEqualTo(100);
        assertThat(letThrough(there, new Budget(Budget.Kind.API_KEY, "1"), 10)).isEqualTo(10);
    }

    @Test
    void whileRedisIsAwayEachCountsForItselfAndNobodyFails() throws IOException {
        Budget budget = new Budget(Budget.Kind.API_KEY, "9");
        letThrough(here, budget, 2);
        redis.stop();
        long begin = System.nanoTime();
        int through = letThrough(here, budget, 1000);

        assertThat(through).isBetween(8, 12);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        assertThat(letThrough(there, budget, 1000)).isBetween(8, 12);
    }

    @Test
    void countingCostsMicroseconds() {
        Budget budget = new Budget(Budget.Kind.TENANT, "busy");
        letThrough(here, budget, 20_000);
        long begin = System.nanoTime();
        letThrough(here, budget, 20_000);

        assertThat((System.nanoTime() - begin) / 20_000)
                .as("nanoseconds a request, on whatever machine")
                .isLessThan(100_000);
    }
}
