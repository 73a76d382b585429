package io.leadline.identity.internal.attempts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** Counts in Redis for all replicas; while it is away each replica counts for itself. */
class RedisAttemptThrottle implements AttemptThrottle {
    private static final Logger LOG = LoggerFactory.getLogger(RedisAttemptThrottle.class);
    private static final String PREFIX = "leadline:attempts:";

    /** The same sum as {@link AttemptLimit#pauseAfter}, in milliseconds, in one step that nobody can come between. */
    private static final RedisScript<Long> BEGIN = RedisScript.of("""
            local now, free = tonumber(ARGV[1]), tonumber(ARGV[2])
            local first, longest, window = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
            local known = redis.call('HMGET', KEYS[1], 'count', 'last')
            local count = tonumber(known[1]) or 0
            local last = math.min(tonumber(known[2]) or now, now)
            if now - last >= window then count = 0 end
            local pause = 0
            if count >= free and count > 0 then pause = math.min(longest, first * 2 ^ math.min(30, count - free)) end
            if now - last < pause then return last + pause - now end
            redis.call('HSET', KEYS[1], 'count', count + 1, 'last', now)
            redis.call('PEXPIRE', KEYS[1], window)
            return 0
            """, Long.class);

    private static final RedisScript<Long> TAKE_BACK = RedisScript.of("""
            if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
            local count = redis.call('HINCRBY', KEYS[1], 'count', -1)
            if count <= 0 then redis.call('DEL', KEYS[1]) end
            return count
            """, Long.class);

    private final StringRedisTemplate redis;
    private final AttemptThrottle meanwhile;
    private final Clock clock;

    RedisAttemptThrottle(StringRedisTemplate redis, AttemptThrottle meanwhile, Clock clock) {
        this.redis = redis;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @Override
    public Duration begin(String key, AttemptLimit limit) {
        try {
            Long wait = redis.execute(
                    BEGIN,
                    List.of(PREFIX + key),
                    Long.toString(clock.millis()),
                    Integer.toString(limit.free()),
                    Long.toString(limit.firstPause().toMillis()),
                    Long.toString(limit.longestPause().toMillis()),
                    Long.toString(limit.window().toMillis()));
            return Duration.ofMillis(wait);
        } catch (RuntimeException away) {
            LOG.warn("Redis does not count attempts; this replica counts its own until it does", away);
            return meanwhile.begin(key, limit);
        }
    }

    @Override
    public void takeBack(String key) {
        meanwhile.takeBack(key);
        quietly(() -> redis.execute(TAKE_BACK, List.of(PREFIX + key)));
    }

    @Override
    public void forget(String key) {
        meanwhile.forget(key);
        quietly(() -> redis.delete(PREFIX + key));
    }

    private static void quietly(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException away) {
            LOG.warn("Redis did not take attempts back; they expire", away);
        }
    }
}
