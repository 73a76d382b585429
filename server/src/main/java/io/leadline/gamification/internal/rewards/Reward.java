package io.leadline.gamification.internal.rewards;

import io.leadline.platform.catalogue.CatalogueEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What points buy.
 *
 * @param stock how many are left; null for as many as wanted
 * @param perPersonLimit how many one person may have, declined and cancelled ones apart; null for no limit
 */
record Reward(
        long id,
        String name,
        String description,
        int cost,
        @Nullable Integer stock,
        @Nullable Integer perPersonLimit,
        boolean needsApproval,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements CatalogueEntry {}
