package io.leadline.agents.internal.presence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadline.agents.AgentId;
import io.leadline.platform.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * When each agent was last heard of, to the heartbeat: by this replica, and by all of them where there is Redis. What is
 * forgotten here, by a restart or with Redis away, is known from the database to within thirty seconds.
 */
@Component
class LastSeen {
    private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<String, Instant> heard =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1_000_000).build();
    private final SimpleAsyncTaskExecutor sender = new SimpleAsyncTaskExecutor("last-seen-");
    private final @Nullable StringRedisTemplate redis;

    LastSeen(ObjectProvider<StringRedisTemplate> redis) {
        this.redis = redis.getIfAvailable();
        sender.setVirtualThreads(true);
        sender.setConcurrencyLimit(100);
        sender.setRejectTasksWhenLimitReached(true);
    }

    void note(TenantId tenantId, AgentId agentId, Instant at) {
        heard.put(key(tenantId, agentId), at);
        if (redis != null) {
            StringRedisTemplate shared = redis;
            tryRedis(() -> sender.execute(() -> tryRedis(() -> shared.opsForValue()
                    .set(key(tenantId, agentId), String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)), KEPT))));
        }
    }

    Optional<Instant> of(TenantId tenantId, AgentId agentId) {
        Instant here = heard.getIfPresent(key(tenantId, agentId));
        Instant anywhere = redis == null ? null : shared(redis, key(tenantId, agentId));
        return Optional.ofNullable(anywhere == null || (here != null && here.isAfter(anywhere)) ? here : anywhere);
    }

    private static @Nullable Instant shared(StringRedisTemplate redis, String key) {
        try {
            String micros = redis.opsForValue().get(key);
            return micros == null ? null : Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
        } catch (RuntimeException away) {
            LOG.warn("Redis does not tell when an agent was last heard of; the database has it to 30 seconds", away);
            return null;
        }
    }

    private static void tryRedis(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException away) {
            LOG.debug("Redis did not take a heartbeat; the database has it to 30 seconds", away);
        }
    }

    private static String key(TenantId tenantId, AgentId agentId) {
        return "leadline:last-seen:" + tenantId + ":" + agentId;
    }
}
