package io.leadline.leads;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the outcome of a call moves a lead. The caller holds the lead's lock. */
public interface LeadMoves {
    /** Assigns the lead to a member who works leads; a lead that has an agent keeps them. */
    void assignIfFree(TenantId tenantId, LeadId leadId, UserId agent);

    /**
     * Moves an open lead to a status, through the statuses in between where it cannot move there at once. A closed lead stays as
     * it is, and so does one that is further on.
     *
     * @return the move; empty where the lead stays
     */
    Optional<StatusMove> advance(TenantId tenantId, LeadId leadId, LeadStatus to, @Nullable UserId by);

    /** Takes a move back as if it had never been made. The caller knows that the lead has not moved since. */
    void withdraw(TenantId tenantId, LeadId leadId, StatusMove move, @Nullable UserId by);

    /**
     * Marks the lead as one nobody may call, or takes the mark away.
     *
     * @return whether that changed anything
     */
    boolean markDoNotCall(TenantId tenantId, LeadId leadId, boolean doNotCall, @Nullable UserId by);
}
