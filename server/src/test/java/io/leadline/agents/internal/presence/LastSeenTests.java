package io.leadline.agents.internal.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.agents.AgentId;
import io.leadline.platform.TenantId;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.test.util.TestSocketUtils;
import redis.embedded.RedisServer;

/** Two replicas and the Redis between them. */
class LastSeenTests {
    private static final TenantId TENANT = new TenantId("acme");
    private static final AgentId AGENT = new AgentId(7);
    private static final Instant NOON = Instant.parse("2027-05-04T12:00:00.123456Z");

    private final int port = TestSocketUtils.findAvailableTcpPort();
    private final ApplicationContextRunner replica = new ApplicationContextRunner()
            .withUserConfiguration(DataRedisAutoConfiguration.class, LastSeen.class)
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
    void whatOneReplicaHearsTheOtherKnows() {
        replica.run(here -> replica.run(there -> {
            here.getBean(LastSeen.class).note(TENANT, AGENT, NOON);

            await().untilAsserted(() ->
                    assertThat(there.getBean(LastSeen.class).of(TENANT, AGENT)).contains(NOON));
            assertThat(there.getBean(LastSeen.class).of(new TenantId("other"), AGENT))
                    .isEmpty();
        }));
    }

    @Test
    void withRedisGoneAReplicaKnowsWhatItHeardItself() {
        replica.run(here -> {
            redis.stop();
            LastSeen lastSeen = here.getBean(LastSeen.class);

            lastSeen.note(TENANT, AGENT, NOON);

            assertThat(lastSeen.of(TENANT, AGENT)).contains(NOON);
        });
    }

    @Test
    void theLaterOfBothCounts() {
        replica.run(here -> replica.run(there -> {
            there.getBean(LastSeen.class).note(TENANT, AGENT, NOON);
            await().until(() -> here.getBean(LastSeen.class).of(TENANT, AGENT).isPresent());
            here.getBean(LastSeen.class).note(TENANT, AGENT, NOON.plusSeconds(5));

            assertThat(here.getBean(LastSeen.class).of(TENANT, AGENT)).contains(NOON.plusSeconds(5));
        }));
    }
}
