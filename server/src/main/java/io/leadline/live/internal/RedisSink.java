package io.leadline.live.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.background.Ticker;
import io.leadline.platform.live.Audience;
import io.lettuce.core.RedisClient;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes events into the Redis stream that all replicas read. What Redis does not take is lost to live clients; once it takes
 * something again, the first entry says so to all replicas, and they to their clients.
 */
class RedisSink implements EventSink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisSink.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RedisClient client;
    private final Ticker mending;
    private @Nullable StatefulRedisConnection<String, String> connection;
    private boolean lost;

    RedisSink(RedisClient client) {
        this.client = client;
        this.mending = new Ticker("live-mending", PAUSE, this::mend);
    }

    /** While events are being lost, nothing is tried for each of them: whoever told them waits for nobody. */
    @Override
    public synchronized void add(TenantId tenantId, Audience audience, String json) {
        if (!lost) {
            lost = !write(SharedEvents.fields(tenantId, audience, json));
        }
    }

    @Override
    public synchronized void interrupted() {
        lost = true;
    }

    private synchronized void mend() {
        if (lost) {
            lost = !write(SharedEvents.gap());
        }
    }

    private boolean write(Map<String, String> fields) {
        try {
            connected()
                    .sync()
                    .xadd(
                            SharedEvents.STREAM,
                            new XAddArgs().maxlen(SharedEvents.MOST).approximateTrimming(),
                            fields);
            return true;
        } catch (RuntimeException away) {
            LOG.warn("Redis did not take a live event; clients are told as soon as it does again", away);
            return false;
        }
    }

    private StatefulRedisConnection<String, String> connected() {
        StatefulRedisConnection<String, String> open = connection;
        if (open == null) {
            open = client.connect();
            open.setTimeout(LONGEST_WAIT);
            connection = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        mending.close();
        if (connection != null) {
            connection.close();
        }
    }
}
