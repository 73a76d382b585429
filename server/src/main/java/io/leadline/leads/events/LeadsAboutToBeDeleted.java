package io.leadline.leads.events;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import java.util.List;

/**
 * Published in the transaction that deletes the leads, before their rows go: whoever keeps something about them lets go now.
 *
 * @param erased whether people are erased, so that copies of what is known about them have to go as well
 */
public record LeadsAboutToBeDeleted(TenantId tenantId, List<LeadId> leadIds, boolean erased) {}
