package io.leadline.live.internal;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the Redis stream that all replicas write into this replica's history: first what is kept there, then what comes. After
 * Redis was away it goes on where it was, if what it missed is still there.
 */
class RedisTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisTail.class);
    private static final Duration BLOCK = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);
    private static final int PORTION = 500;
    private static final Limit ONE = Limit.create(0, 1);

    private final RedisClient client;
    private final EventBuffer history;
    private final LiveProperties properties;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable StatefulRedisConnection<String, String> connection;
    private @Nullable EventId last;

    RedisTail(RedisClient client, EventBuffer history, LiveProperties properties, Clock clock) {
        this.client = client;
        this.history = history;
        this.properties = properties;
        this.clock = clock;
        Thread.ofPlatform().daemon().name("live-tail").start(this::follow);
    }

    private void follow() {
        try {
            do {
                followWhileThere();
            } while (!closed.await(BLOCK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void followWhileThere() {
        try {
            RedisCommands<String, String> redis = connected();
            findPlace(redis);
            while (closed.getCount() > 0) {
                read(redis);
            }
        } catch (RuntimeException away) {
            if (closed.getCount() > 0) {
                LOG.warn("Live events cannot be read from Redis; it is tried again in {}", BLOCK, away);
            }
        }
    }

    private RedisCommands<String, String> connected() {
        StatefulRedisConnection<String, String> open = connection;
        if (open == null) {
            open = client.connect();
            open.setTimeout(LONGEST_WAIT);
            connection = open;
        }
        return open.sync();
    }

    private void findPlace(RedisCommands<String, String> redis) {
        redis.setnx(SharedEvents.EPOCH, EventId.newEpoch());
        String epoch = Objects.requireNonNull(redis.get(SharedEvents.EPOCH));
        EventId at = last;
        if (at == null || !at.epoch().equals(epoch)) {
            begin(redis, epoch);
        } else if (isTrimmedBeyond(redis, at)) {
            last = newest(redis, epoch);
            history.begin(EventBuffer.Series.from(last, LostReason.INTERRUPTED, true));
        }
    }

    private void begin(RedisCommands<String, String> redis, String epoch) {
        EventId floor = floor(redis, epoch);
        history.begin(new EventBuffer.Series(floor, LostReason.TOO_OLD, newest(redis, epoch), true));
        last = floor;
    }

    /** Behind it lies everything that is worth keeping: all events of the last minutes, as far as Redis has them. */
    private EventId floor(RedisCommands<String, String> redis, String epoch) {
        long since = clock.instant().minus(properties.historyAge()).toEpochMilli();
        List<StreamMessage<String, String>> before =
                redis.xrevrange(SharedEvents.STREAM, Range.<String>unbounded().lt(Long.toString(since)), ONE);
        if (!before.isEmpty()) {
            return id(epoch, before.getFirst());
        }
        boolean isWhole = redis.xlen(SharedEvents.STREAM) < SharedEvents.MOST;
        List<StreamMessage<String, String>> first = first(redis);
        return isWhole || first.isEmpty() ? new EventId(epoch, 0, 0) : id(epoch, first.getFirst());
    }

    private static EventId newest(RedisCommands<String, String> redis, String epoch) {
        List<StreamMessage<String, String>> newest = redis.xrevrange(SharedEvents.STREAM, Range.unbounded(), ONE);
        return newest.isEmpty() ? new EventId(epoch, 0, 0) : id(epoch, newest.getFirst());
    }

    private static List<StreamMessage<String, String>> first(RedisCommands<String, String> redis) {
        return redis.xrange(SharedEvents.STREAM, Range.unbounded(), ONE);
    }

    private static boolean isTrimmedBeyond(RedisCommands<String, String> redis, EventId at) {
        List<StreamMessage<String, String>> first = first(redis);
        return at.major() > 0
                && !first.isEmpty()
                && id(at.epoch(), first.getFirst()).isAfter(at);
    }

    @SuppressWarnings("unchecked") // a generic array for the driver's one stream
    private void read(RedisCommands<String, String> redis) {
        EventId at = Objects.requireNonNull(last);
        List<StreamMessage<String, String>> messages = redis.xread(
                XReadArgs.Builder.block(BLOCK).count(PORTION),
                XReadArgs.StreamOffset.from(SharedEvents.STREAM, at.major() + "-" + at.minor()));
        for (StreamMessage<String, String> message : messages) {
            last = id(at.epoch(), message);
            SharedEvents.append(history, last, message.getBody());
        }
    }

    private static EventId id(String epoch, StreamMessage<String, String> message) {
        return EventId.parse(epoch + "-" + message.getId()).orElseThrow();
    }

    @Override
    public void close() {
        closed.countDown();
        if (connection != null) {
            connection.close();
        }
    }
}
