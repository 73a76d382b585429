package io.leadline.leads.events;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leads were changed; their rows are locked until the transaction ends.
 *
 * @param by the person who did it, null for the system
 */
public record LeadsChanged(
        TenantId tenantId, List<Change> changes, @Nullable UserId by) {
    /**
     * What of one lead changed, as far as others care.
     *
     * @param version the lead's after it; a change with a higher one came later, in whatever order they are heard
     * @param touchesScore whether a fact the score depends on changed: source, contact data, status, priority, follow-up
     */
    public record Change(
            LeadId leadId,
            long version,
            LeadStatus statusBefore,
            LeadStatus statusAfter,
            @Nullable UserId ownerBefore,
            @Nullable UserId ownerAfter,
            boolean touchesScore) {
        public boolean movedStatus() {
            return statusBefore != statusAfter;
        }

        public boolean movedOwner() {
            return !java.util.Objects.equals(ownerBefore, ownerAfter);
        }
    }
}
