package io.leadline.leads.events;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import java.util.List;

/** Leads are gone, with everything that hung on them. */
public record LeadsDeleted(TenantId tenantId, List<LeadId> leadIds) {}
