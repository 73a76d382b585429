package io.leadline.identity.internal.attempts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts in this process: all there is to do for a single replica. */
class LocalAttemptThrottle implements AttemptThrottle {
    private static final int MOST_KEYS = 200_000;
    private static final Duration UNUSED = Duration.ofHours(24);

    private final Cache<String, State> states = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(UNUSED)
            .build();
    private final Clock clock;

    LocalAttemptThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @param pause what the latest attempt was told */
    private record State(long count, Instant last, Duration pause) {}

    @Override
    public Duration begin(String key, AttemptLimit limit) {
        Instant now = clock.instant();
        return Objects.requireNonNull(states.asMap().compute(key, (any, known) -> next(known, limit, now)))
                .pause();
    }

    private static State next(@Nullable State known, AttemptLimit limit, Instant now) {
        if (known == null || !now.isBefore(known.last().plus(limit.window()))) {
            return new State(1, now, Duration.ZERO);
        }
        Instant last = known.last().isBefore(now) ? known.last() : now;
        Instant free = last.plus(limit.pauseAfter(known.count()));
        return now.isBefore(free)
                ? new State(known.count(), known.last(), Duration.between(now, free))
                : new State(known.count() + 1, now, Duration.ZERO);
    }

    @Override
    public void takeBack(String key) {
        states.asMap()
                .computeIfPresent(
                        key,
                        (any, known) ->
                                known.count() > 1 ? new State(known.count() - 1, known.last(), known.pause()) : null);
    }

    @Override
    public void forget(String key) {
        states.invalidate(key);
    }
}
