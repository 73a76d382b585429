package io.leadline.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * The budgets of all replicas, in Redis. A replica asks Redis once for up to a hundredth of a budget or a second, whichever
 * ends first, and counts by itself in between; so the replicas together may let through a little more than the limit. While
 * Redis is away each counts for itself.
 */
final class SharedRateLimitBuckets implements RateLimitBuckets, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SharedRateLimitBuckets.class);
    private static final Duration LONGEST_ALONE = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int PORTIONS = 100;
    private static final int MOST = 200_000;

    private final LettuceConnectionFactory connections;
    private final RateLimitProperties properties;
    private final Clock clock;
    private final LocalRateLimitBuckets local;
    private final AtomicBoolean connecting = new AtomicBoolean();
    private volatile long awayUntil = System.nanoTime();
    private volatile @Nullable Shared shared;

    SharedRateLimitBuckets(LettuceConnectionFactory connections, RateLimitProperties properties, Clock clock) {
        this.connections = connections;
        this.properties = properties;
        this.clock = clock;
        this.local = new LocalRateLimitBuckets(properties, clock);
    }

    private record Shared(
            StatefulRedisConnection<String, byte[]> connection,
            ProxyManager<String> buckets,
            Cache<Budget, Bucket> known) {}

    @Override
    public ConsumptionProbe spend(Budget budget) {
        if (System.nanoTime() - awayUntil < 0) {
            return local.spend(budget);
        }
        Shared now = shared;
        if (now == null) {
            connectBehind();
            return local.spend(budget);
        }
        try {
            return now.known().get(budget, any -> bucket(now.buckets(), budget)).tryConsumeAndReturnRemaining(1);
        } catch (RuntimeException away) {
            awayUntil = System.nanoTime() + PAUSE.toNanos();
            LOG.warn("Redis does not count requests; this replica counts by itself for {}", PAUSE, away);
            return local.spend(budget);
        }
    }

    /** Whether Redis has been found. */
    boolean isShared() {
        return shared != null;
    }

    private Bucket bucket(ProxyManager<String> buckets, Budget budget) {
        Limit limit = properties.of(budget.kind());
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.per()))
                .build();
        return buckets.builder()
                .withOptimization(Optimizations.delaying(
                        new DelayParameters(Math.max(1, limit.requests() / PORTIONS), LONGEST_ALONE)))
                .build(budget.sharedName(), () -> configuration);
    }

    /** Nobody waits for a connection. */
    private void connectBehind() {
        if (connecting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("rate-limit-connect").start(this::connect);
        }
    }

    private void connect() {
        try {
            RedisClient client = (RedisClient) connections.getRequiredNativeClient();
            StatefulRedisConnection<String, byte[]> connection =
                    client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
            shared = new Shared(connection, manager(connection), knownBuckets());
        } catch (RuntimeException away) {
            awayUntil = System.nanoTime() + PAUSE.toNanos();
            LOG.warn("Redis cannot be reached to count requests; tried again in {}", PAUSE, away);
        } finally {
            connecting.set(false);
        }
    }

    private ProxyManager<String> manager(StatefulRedisConnection<String, byte[]> connection) {
        return Bucket4jLettuce.casBasedBuilder(connection)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .requestTimeout(LONGEST_WAIT)
                .clientClock(new ClockMeter(clock))
                .build();
    }

    private static Cache<Budget, Bucket> knownBuckets() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }

    @Override
    public void destroy() {
        Shared now = shared;
        if (now != null) {
            now.connection().close();
        }
    }
}
