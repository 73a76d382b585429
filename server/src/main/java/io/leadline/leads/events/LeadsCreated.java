package io.leadline.leads.events;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import java.util.List;

/** One lead was created, or a portion of an import went in. */
public record LeadsCreated(TenantId tenantId, List<LeadId> leadIds) {}
