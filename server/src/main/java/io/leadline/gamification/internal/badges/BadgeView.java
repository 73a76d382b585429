package io.leadline.gamification.internal.badges;

import io.leadline.gamification.internal.rules.Metric;
import java.time.Instant;

record BadgeView(
        long id,
        String name,
        String description,
        String icon,
        Metric metric,
        long goal,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static BadgeView of(Badge badge) {
        return new BadgeView(
                badge.id(),
                badge.name(),
                badge.description(),
                badge.icon(),
                badge.metric(),
                badge.goal(),
                badge.version(),
                badge.createdAt(),
                badge.updatedAt());
    }
}
