package io.leadline.leads;

import io.leadline.platform.TenantId;
import java.util.List;
import java.util.Map;

/**
 * Leads locked until the transaction ends, in the order of their ids, for whoever writes what follows from them. A lead the
 * tenant does not have is left out. Locking again what the transaction has locked costs a read.
 */
public interface LeadLocks {
    /** The leads' states, in the order of their ids. */
    List<LeadState> lock(TenantId tenantId, List<LeadId> leadIds);

    /** The leads' versions alone, which is the least that tells whether a lead is still as it was read. */
    Map<LeadId, Long> lockVersions(TenantId tenantId, List<LeadId> leadIds);
}
