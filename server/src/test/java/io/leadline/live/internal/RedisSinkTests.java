package io.leadline.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.live.Audience;
import io.leadline.testing.MutableClock;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.unit.DataSize;
import redis.embedded.RedisServer;

/** Two replicas and the Redis between them. */
class RedisSinkTests {
    private static final TenantId ACME = new TenantId("acme");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port = TestSocketUtils.findAvailableTcpPort();
    private final List<AutoCloseable> open = new ArrayList<>();
    private RedisServer redis;

    private record Replica(EventBuffer history, RedisSink sink) {}

    @BeforeEach
    void startRedis() throws IOException {
        redis = new RedisServer(port);
        redis.start();
    }

    @AfterEach
    void stopAll() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        if (redis.isActive()) {
            redis.stop();
        }
    }

    private Replica replica() {
        RedisClient client = RedisClient.create("redis://localhost:" + port);
        open.add(client);
        MutableClock clock = new MutableClock();
        LiveProperties properties = new LiveProperties(
                Duration.ofSeconds(15), 10, 10, 10, 10, 10_000, Duration.ofMinutes(10), DataSize.ofMegabytes(10));
        EventBuffer history = new EventBuffer(properties, clock);
        RedisSink sink = new RedisSink(client);
        open.add(sink);
        open.add(new RedisTail(client, history, properties, clock));
        await().atMost(PATIENCE).until(() -> !history.now().epoch().equals("none"));
        return new Replica(history, sink);
    }

    private static void tell(Replica replica, int number) {
        replica.sink().add(ACME, Audience.EVERYBODY, "{\"number\":" + number + "}");
    }

    private static List<BufferedEvent> after(Replica replica, EventId position) {
        Reading reading = replica.history().after(ACME, position, 10_000);
        return reading instanceof Reading.Next next ? next.events() : List.of();
    }

    private static List<String> frames(List<BufferedEvent> events) {
        return events.stream()
                .map(event -> new String(event.frame(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void bothHaveTheSameEventsUnderTheSameIdsSoThatAClientResumesAtTheOther() {
        Replica here = replica();
        Replica there = replica();
        EventId start = here.history().now();
        IntStream.range(0, 50).forEach(number -> tell(number % 2 == 0 ? here : there, number));

        await().atMost(PATIENCE)
                .until(() ->
                        after(here, start).size() == 50 && after(there, start).size() == 50);
        assertThat(frames(after(there, start))).isEqualTo(frames(after(here, start)));
        EventId half = after(here, start).get(24).id();
        assertThat(frames(after(there, half)))
                .isEqualTo(frames(after(here, start)).subList(25, 50));
    }

    @Test
    void aReplicaThatStartsLaterKnowsWhatWasBefore() {
        Replica here = replica();
        EventId start = here.history().now();
        IntStream.range(0, 10).forEach(number -> tell(here, number));
        await().atMost(PATIENCE).until(() -> after(here, start).size() == 10);

        Replica there = replica();

        await().atMost(PATIENCE).until(() -> after(there, start).size() == 10);
        assertThat(there.history().now()).isEqualTo(here.history().now());
    }

    @Test
    void whoMayHearItIsToldAlong() {
        Replica here = replica();
        Replica there = replica();
        EventId start = there.history().now();
        here.sink().add(ACME, Audience.from(Role.SUPERVISOR), "{}");
        here.sink().add(ACME, Audience.of(new UserId(7)), "{}");

        await().atMost(PATIENCE).until(() -> after(there, start).size() == 2);
        assertThat(after(there, start))
                .extracting(BufferedEvent::audience)
                .containsExactly(Audience.from(Role.SUPERVISOR), Audience.of(new UserId(7)));
    }

    @Test
    void whatWasLostWhileRedisWasAwayIsToldToAll() throws IOException {
        Replica here = replica();
        Replica there = replica();
        tell(here, 1);
        await().atMost(PATIENCE).until(() -> there.history().now().major() > 0);
        EventId before = there.history().now();
        redis.stop();
        tell(here, 2);
        redis.start();

        await().atMost(PATIENCE)
                .until(() -> there.history().after(ACME, before, 10) instanceof Reading.Lost
                        && here.history().after(ACME, before, 10) instanceof Reading.Lost);
        EventId after = there.history().now();
        tell(here, 3);
        await().atMost(PATIENCE).until(() -> after(there, after).size() == 1);
    }
}
