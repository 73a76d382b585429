package io.leadline.identity.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.database.AfterCommit;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Which sessions still live. Asked on every call, so it is kept in memory; an ended session is forgotten everywhere at once
 * by broadcast, and within ten seconds should that be lost.
 */
@Component
class LiveSessions {
    private static final String TOPIC = "identity.sessions";

    private final LoadingCache<Long, Boolean> alive;
    private final Broadcast broadcast;

    LiveSessions(SessionRepository repository, Broadcast broadcast, Clock clock) {
        this.broadcast = broadcast;
        this.alive = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(Duration.ofSeconds(10))
                .build(session -> repository.isAlive(session, clock.instant()));
        broadcast.listen(TOPIC, session -> alive.invalidate(Long.valueOf(session)));
    }

    boolean isAlive(long sessionId) {
        return alive.get(sessionId);
    }

    void ended(long sessionId) {
        AfterCommit.run(() -> broadcast.send(TOPIC, Long.toString(sessionId)));
    }
}
