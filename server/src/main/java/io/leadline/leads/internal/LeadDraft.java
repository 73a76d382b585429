package io.leadline.leads.internal;

import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lead's fields, normalised and ready to be stored. */
public record LeadDraft(
        LeadFields fields,
        LeadStatus status,
        LeadPriority priority,
        @Nullable Phone phone,
        @Nullable String timeZone,
        @Nullable String timeZoneSource,
        String attributesJson) {
    LeadDraft unassigned() {
        return new LeadDraft(fields.unassigned(), status, priority, phone, timeZone, timeZoneSource, attributesJson);
    }

    @Nullable Instant nextFollowUpAt() {
        return fields.nextFollowUpAt();
    }
}
