package io.leadline.tasks;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import java.util.List;
import java.util.Set;

/** The tasks of leads, for whoever decides about the leads. */
public interface LeadTasks {
    /** Those of the leads, at most some hundred, with a task a person created or commented on. */
    Set<LeadId> withWorkOfPeople(TenantId tenantId, List<LeadId> leadIds);
}
