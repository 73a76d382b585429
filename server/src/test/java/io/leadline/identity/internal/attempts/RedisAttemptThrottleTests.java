package io.leadline.identity.internal.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.util.TestSocketUtils;
import redis.embedded.RedisServer;

class RedisAttemptThrottleTests extends AttemptThrottleContract {
    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static RedisServer server;

    private LettuceConnectionFactory connections;
    private AttemptThrottle attempts;

    @BeforeAll
    static void startRedis() throws IOException {
        server = new RedisServer(PORT);
        server.start();
    }

    @AfterAll
    static void stopRedis() throws IOException {
        server.stop();
    }

    @BeforeEach
    void connect() {
        connections = new LettuceConnectionFactory("localhost", PORT);
        connections.afterPropertiesSet();
        connections.start();
        attempts = replica();
    }

    private AttemptThrottle replica() {
        return new RedisAttemptThrottle(new StringRedisTemplate(connections), new LocalAttemptThrottle(clock), clock);
    }

    @AfterEach
    void disconnect() {
        connections.destroy();
    }

    @Override
    AttemptThrottle attempts() {
        return attempts;
    }

    @Test
    void replicasCountTogether() {
        AttemptLimit one = new AttemptLimit(1, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(1));

        assertThat(attempts.begin("shared", one)).isZero();

        assertThat(replica().begin("shared", one)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void withoutARedisAReplicaCountsForItself() {
        AttemptLimit one = new AttemptLimit(1, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(1));
        connections.destroy();

        assertThat(attempts.begin("alone", one)).isZero();
        assertThat(attempts.begin("alone", one)).isEqualTo(Duration.ofSeconds(5));
        attempts.forget("alone");
        assertThat(attempts.begin("alone", one)).isZero();
    }

    @Test
    void itIsChosenExactlyWhereThereIsARedis() {
        ApplicationContextRunner runner = new ApplicationContextRunner()
                .withUserConfiguration(AttemptThrottleConfiguration.class)
                .withBean(Clock.class, () -> clock);

        runner.run(
                context -> assertThat(context.getBean(AttemptThrottle.class)).isInstanceOf(LocalAttemptThrottle.class));
        runner.withBean(StringRedisTemplate.class, () -> new StringRedisTemplate(connections))
                .run(context ->
                        assertThat(context.getBean(AttemptThrottle.class)).isInstanceOf(RedisAttemptThrottle.class));
    }
}
