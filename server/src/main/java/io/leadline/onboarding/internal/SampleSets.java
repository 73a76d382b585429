package io.leadline.onboarding.internal;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a tenant wants sample data and has it. Every change holds the tenant's row, so that two cannot make two sets. */
@Component
class SampleSets {
    private final SampleRepository repository;
    private final Tenants tenants;
    private final Clock clock;

    SampleSets(SampleRepository repository, Tenants tenants, Clock clock) {
        this.repository = repository;
        this.tenants = tenants;
        this.clock = clock;
    }

    SampleState state(TenantId tenantId) {
        Optional<Boolean> filled = repository.findFilled(tenantId);
        if (filled.isEmpty()) {
            return SampleState.ABSENT;
        }
        return filled.get() ? SampleState.PRESENT : SampleState.PENDING;
    }

    /** @return false when there is sample data already */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(TenantId tenantId) {
        tenants.lock(tenantId);
        if (repository.findFilled(tenantId).orElse(false)) {
            if (count(tenantId) > 0) {
                return false;
            }
            repository.deleteSet(tenantId); // somebody deleted each of its leads
        }
        if (repository.findFilled(tenantId).isEmpty()) {
            repository.insertSet(tenantId, clock.instant());
        }
        return true;
    }

    /** @return whether it is wanted and nobody has filled it yet; the tenant's row is held until the transaction ends */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lockUnfilled(TenantId tenantId) {
        tenants.lock(tenantId);
        return repository.findFilled(tenantId).filter(filled -> !filled).isPresent();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(TenantId tenantId, Map<LeadId, Long> versions) {
        repository.insertLeads(tenantId, versions);
        repository.markFilled(tenantId);
    }

    /** @return false when there was none, wanted or filled */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(TenantId tenantId) {
        tenants.lock(tenantId);
        return repository.deleteSet(tenantId);
    }

    int count(TenantId tenantId) {
        return repository.countLeads(tenantId);
    }

    Map<LeadId, Long> leads(TenantId tenantId) {
        return repository.leads(tenantId);
    }

    void forget(TenantId tenantId, List<LeadId> leadIds) {
        repository.forgetLeads(tenantId, leadIds);
    }
}
