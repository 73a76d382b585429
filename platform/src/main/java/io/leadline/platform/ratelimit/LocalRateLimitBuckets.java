package io.leadline.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;

/** The budgets of this process: all there is to do for a single replica. */
final class LocalRateLimitBuckets implements RateLimitBuckets {
    private static final int MOST = 200_000;

    private final Cache<Budget, Bucket> buckets;
    private final RateLimitProperties properties;
    private final Clock clock;

    LocalRateLimitBuckets(RateLimitProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }

    @Override
    public ConsumptionProbe spend(Budget budget) {
        return buckets.get(budget, this::fresh).tryConsumeAndReturnRemaining(1);
    }

    private Bucket fresh(Budget budget) {
        Limit limit = properties.of(budget.kind());
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.per()))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }
}
