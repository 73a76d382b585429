package io.leadline.leads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What rules decide by: a lead without what names a person. The view {@code lead_states} has the same columns.
 *
 * @param version grows with each change of the lead
 * @param nextFollowUpAt when it is to be followed up; null for no plan
 */
public record LeadState(
        LeadId leadId,
        long version,
        @Nullable String source,
        boolean hasEmail,
        boolean hasPhone,
        LeadStatus status,
        LeadPriority priority,
        Instant createdAt,
        @Nullable Instant nextFollowUpAt) {}
