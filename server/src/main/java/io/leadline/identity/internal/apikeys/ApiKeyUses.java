package io.leadline.identity.internal.apikeys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Notes when a key was last used, once a minute and behind the caller's back, for no call shall wait for it. */
@Component
class ApiKeyUses {
    private static final Logger LOG = LoggerFactory.getLogger(ApiKeyUses.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Cache<Long, Instant> noted =
            Caffeine.newBuilder().maximumSize(50_000).build();
    private final SimpleAsyncTaskExecutor writer = new SimpleAsyncTaskExecutor("api-key-uses-");
    private final ApiKeyRepository repository;

    ApiKeyUses(ApiKeyRepository repository) {
        this.repository = repository;
        writer.setVirtualThreads(true);
    }

    void note(ApiKey key, Instant now) {
        Instant last = noted.getIfPresent(key.id());
        if (last != null && now.isBefore(last.plus(INTERVAL))) {
            return;
        }
        noted.put(key.id(), now);
        writer.execute(() -> write(key, now));
    }

    private void write(ApiKey key, Instant now) {
        try {
            repository.used(key.tenantId(), key.id(), now);
        } catch (RuntimeException failed) {
            LOG.warn("The last use of API key {} could not be noted; the next use in a minute is", key.id(), failed);
        }
    }
}
