package io.leadline.leads.events;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One lead was created, or a portion of an import went in.
 *
 * @param by the person who did it or had it done, null for the system
 */
public record LeadsCreated(
        TenantId tenantId, List<LeadId> leadIds, @Nullable UserId by) {
    public LeadsCreated(TenantId tenantId, List<LeadId> leadIds) {
        this(tenantId, leadIds, null);
    }
}
