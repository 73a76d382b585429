package io.leadline.agents.internal.breaks;

import io.leadline.platform.catalogue.CatalogueEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reason for a break.
 *
 * @param limitMinutes how long such a break may take; null for as long as it takes
 * @param active whether a break may begin for it
 */
public record BreakReason(
        long id,
        String name,
        boolean paid,
        @Nullable Integer limitMinutes,
        boolean active,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements CatalogueEntry {}
