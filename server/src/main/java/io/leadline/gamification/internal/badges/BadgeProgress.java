package io.leadline.gamification.internal.badges;

import io.leadline.gamification.internal.rules.Metric;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A badge as one person sees it.
 *
 * @param value of the metric, now
 * @param earnedAt null while it is not held
 */
public record BadgeProgress(
        long id,
        String name,
        String description,
        String icon,
        Metric metric,
        long goal,
        long value,
        @Nullable Instant earnedAt) {}
