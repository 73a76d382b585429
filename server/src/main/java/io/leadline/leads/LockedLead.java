package io.leadline.leads;

import io.leadline.platform.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A lead under its lock: what decisions of other modules depend on. It stays so until the transaction ends.
 *
 * @param owner the member who works it
 */
public record LockedLead(
        LeadId id,
        LeadStatus status,
        LeadPriority priority,
        @Nullable UserId owner) {}
