package io.leadline.scoring.events;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import java.util.List;

/**
 * Leads moved into another category. One event for a single lead, one for each portion of a batch; published in the
 * transaction of the new scores.
 */
public record LeadCategoriesChanged(TenantId tenantId, List<Move> moves) {
    /** A lead's way from one category (hot, warm, cold, nurture) into another. */
    public record Move(LeadId leadId, String from, String to) {}
}
