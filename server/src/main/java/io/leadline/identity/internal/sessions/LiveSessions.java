package io.leadline.identity.internal.sessions;

import io.leadline.platform.access.lasting.AccessGrants;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.cache.ReadCache;
import io.leadline.platform.database.AfterCommit;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Which sessions still live. Asked on every call, so it is kept in memory; an ended session is forgotten everywhere at once
 * by broadcast, and within ten seconds should that be lost.
 */
@Component
public class LiveSessions {
    private static final String TOPIC = AccessGrants.SESSION_ENDED;

    private final ReadCache<Long, Boolean> alive = new ReadCache<>(100_000, Duration.ofSeconds(10));
    private final SessionRepository repository;
    private final Broadcast broadcast;
    private final Clock clock;

    LiveSessions(SessionRepository repository, Broadcast broadcast, Clock clock) {
        this.repository = repository;
        this.broadcast = broadcast;
        this.clock = clock;
        broadcast.listen(TOPIC, session -> alive.forget(Long.valueOf(session)));
    }

    public boolean isAlive(long sessionId) {
        return Boolean.TRUE.equals(alive.get(sessionId, () -> repository.isAlive(sessionId, clock.instant())));
    }

    void ended(long sessionId) {
        AfterCommit.run(() -> broadcast.send(TOPIC, Long.toString(sessionId)));
    }
}
