package io.leadline.gamification.internal.challenges;

import io.leadline.gamification.internal.rules.Metric;
import io.leadline.platform.catalogue.CatalogueEntry;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A goal for the days from the first to the last, both included. */
record Challenge(
        long id,
        String name,
        String description,
        ChallengeScope scope,
        Metric metric,
        long goal,
        LocalDate startsOn,
        LocalDate endsOn,
        int prizePoints,
        @Nullable Instant endedAt,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements CatalogueEntry {}
