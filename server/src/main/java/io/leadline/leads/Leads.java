package io.leadline.leads;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads, as other modules need them. */
public interface Leads {
    /**
     * The lead, locked until the transaction ends: whoever writes anything that depends on a lead holds this lock, so two of
     * them never see each other's half.
     *
     * @throws io.leadline.platform.problem.NotFoundException when the tenant has no such lead
     */
    LockedLead lock(TenantId tenantId, LeadId leadId);

    /** Throws the same 404 as {@link #lock} when the tenant has no such lead, without locking it. */
    void requireExists(TenantId tenantId, LeadId leadId);

    /**
     * Stores leads that came in at the given instant, all or none; they are scored in the same transaction.
     *
     * @return their ids in the same order
     * @throws io.leadline.platform.problem.InvalidRequestException when one of them is empty
     */
    List<LeadId> create(TenantId tenantId, List<NewLead> leads, Instant cameIn);

    /** Sets when the lead is to be followed up next; null for no follow-up. */
    void planFollowUp(TenantId tenantId, LeadId leadId, @Nullable Instant at, @Nullable UserId by);

    /** Sets the same next follow-up of many leads with one statement; null for none. Leads the tenant does not have are left out. */
    void planFollowUps(TenantId tenantId, List<LeadId> leadIds, @Nullable Instant at, @Nullable UserId by);

    /** The leads of these the tenant has, locked in the order of their ids until the transaction ends. */
    List<LockedLead> lockAll(TenantId tenantId, List<LeadId> leadIds);

    /** Whether the tenant has a lead at all. */
    boolean hasAny(TenantId tenantId);
}
