package io.leadline.platform.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.test.util.TestSocketUtils;
import redis.embedded.RedisServer;

/** Two replicas and the Redis between them. */
class RedisBroadcastTests {
    private final int port = TestSocketUtils.findAvailableTcpPort();
    private final ApplicationContextRunner replica = new ApplicationContextRunner()
            .withUserConfiguration(BroadcastConfiguration.class)
            .withPropertyValues("spring.data.redis.url=redis://localhost:" + port, "spring.data.redis.timeout=1s");
    private RedisServer redis;

    @BeforeEach
    void startRedis() throws IOException {
        redis = new RedisServer(port);
        redis.start();
    }

    @AfterEach
    void stopRedis() throws IOException {
        if (redis.isActive()) {
            redis.stop();
        }
    }

    @Test
    void aMessageReachesTheOtherReplicaAndTheSenderOnce() {
        withTwoReplicas((here, there) -> {
            List<String> heardHere = listening(here);
            List<String> heardThere = listening(there);

            here.send("greetings", "one\nline, and another");

            assertThat(heardHere).containsExactly("one\nline, and another");
            await().untilAsserted(() -> assertThat(heardThere).containsExactly("one\nline, and another"));
            there.send("greetings", "back");
            await().untilAsserted(() -> assertThat(heardHere).containsExactly("one\nline, and another", "back"));
            assertThat(heardThere).containsExactly("one\nline, and another", "back");
        });
    }

    @Test
    void aMessageOfAnotherTopicIsNotHeard() {
        withTwoReplicas((here, there) -> {
            List<String> heard = listening(there);

            here.send("other", "not for you");
            here.send("greetings", "for you");

            await().untilAsserted(() -> assertThat(heard).containsExactly("for you"));
        });
    }

    @Test
    void withRedisGoneASendStillReachesThisReplicaAndDoesNotFail() {
        withTwoReplicas((here, there) -> {
            List<String> heardHere = listening(here);
            List<String> heardThere = listening(there);
            redis.stop();

            assertThatNoException().isThrownBy(() -> here.send("greetings", "alone"));

            assertThat(heardHere).containsExactly("alone");
            redis.start();
            await().untilAsserted(() -> {
                here.send("greetings", "again");
                assertThat(heardThere).contains("again");
            });
        });
    }

    @Test
    void withoutARedisUrlAReplicaTalksToItselfAlone() {
        new ApplicationContextRunner()
                .withUserConfiguration(BroadcastConfiguration.class)
                .run(context -> {
                    Broadcast broadcast = context.getBean(Broadcast.class);
                    List<String> heard = listening(broadcast);
                    broadcast.send("greetings", "hello");
                    assertThat(broadcast).isInstanceOf(LocalBroadcast.class);
                    assertThat(heard).containsExactly("hello");
                });
    }

    private static List<String> listening(Broadcast broadcast) {
        List<String> heard = new CopyOnWriteArrayList<>();
        broadcast.listen("greetings", heard::add);
        return heard;
    }

    private interface Talk {
        void between(Broadcast here, Broadcast there) throws Exception;
    }

    private void withTwoReplicas(Talk talk) {
        replica.run(here ->
                replica.run(there -> talk.between(here.getBean(Broadcast.class), there.getBean(Broadcast.class))));
    }
}
