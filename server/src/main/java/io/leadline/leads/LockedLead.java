package io.leadline.leads;

import org.jspecify.annotations.Nullable;

/**
 * A lead under its lock: what decisions of other modules depend on. It stays so until the transaction ends.
 *
 * @param assignedAgentId the user id of the member who works it
 */
public record LockedLead(
        LeadId id,
        LeadStatus status,
        LeadPriority priority,
        @Nullable Long assignedAgentId) {}
