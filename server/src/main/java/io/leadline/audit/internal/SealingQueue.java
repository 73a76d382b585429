package io.leadline.audit.internal;

import io.leadline.platform.TenantId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Tenants this replica wrote entries for since they were last sealed. Lost with the process; the sweep finds what is left. */
@Component
class SealingQueue {
    private final Set<TenantId> tenants = ConcurrentHashMap.newKeySet();

    void add(TenantId tenantId) {
        tenants.add(tenantId);
    }

    /** Takes the tenants out; what is written from now on puts its tenant in again. */
    Set<TenantId> drain() {
        Set<TenantId> drained = Set.copyOf(tenants);
        tenants.removeAll(drained);
        return drained;
    }
}
