package io.leadline.gamification.internal.badges;

import io.leadline.gamification.internal.rules.Metric;
import io.leadline.platform.catalogue.CatalogueEntry;
import java.time.Instant;

/** A badge, earned by whoever reaches the goal of its metric. */
record Badge(
        long id,
        String name,
        String description,
        String icon,
        Metric metric,
        long goal,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements CatalogueEntry {}
