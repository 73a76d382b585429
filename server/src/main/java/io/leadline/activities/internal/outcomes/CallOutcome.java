package io.leadline.activities.internal.outcomes;

import io.leadline.activities.OutcomeMeaning;
import io.leadline.leads.LeadStatus;
import io.leadline.platform.catalogue.CatalogueEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outcome a call can have.
 *
 * @param nextStatus where the lead moves; null when it stays
 * @param followUp when the lead is followed up; null for no follow-up
 * @param position among the outcomes, lowest first
 * @param active whether calls can be logged with it
 */
public record CallOutcome(
        long id,
        String label,
        OutcomeMeaning meaning,
        @Nullable LeadStatus nextStatus,
        @Nullable FollowUpPreset followUp,
        int position,
        boolean active,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements CatalogueEntry {}
