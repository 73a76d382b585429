package io.leadline.leads.internal.record;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.LockedLead;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is kept.
 *
 * @param fields as they were written, status and priority always among them
 * @param phone in E.164 where it could be understood, else as it was given
 * @param timeZone IANA zone, with how it was found beside it
 * @param timeZoneSource {@code phone}, {@code country} or {@code tenant}
 */
public record Lead(
        TenantId tenantId,
        LeadId id,
        LeadFields fields,
        @Nullable String phone,
        @Nullable String timeZone,
        @Nullable String timeZoneSource,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    public LeadStatus status() {
        return fields.statusOrNew();
    }

    public LeadPriority priority() {
        return fields.priorityOrMedium();
    }

    /** The member who works it. */
    public @Nullable UserId owner() {
        return fields.owner();
    }

    /** What other modules see of it. */
    public LockedLead locked() {
        return new LockedLead(id, status(), priority(), owner());
    }
}
