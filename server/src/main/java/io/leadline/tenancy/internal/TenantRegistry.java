package io.leadline.tenancy.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tenancy.Installation;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import io.leadline.tenancy.events.TenantChanged;
import io.leadline.tenancy.events.TenantCreated;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class TenantRegistry implements Tenants {
    private final TenantRepository repository;
    private final Installation installation;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    TenantRegistry(
            TenantRepository repository,
            Installation installation,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.installation = installation;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Tenant create(String name) {
        return createIfAbsent(new TenantId(UUID.randomUUID().toString()), name);
    }

    @Override
    @Transactional
    public Tenant register(String name) {
        installation.requireRegistrationOpen();
        return create(name);
    }

    @Override
    @Transactional
    public Tenant createIfAbsent(TenantId tenantId, String name) {
        if (repository.insertIfAbsent(tenantId, name, clock.instant())) {
            events.publishEvent(new TenantCreated(tenantId));
            audit.record(
                    tenantId,
                    AuditEntry.of("tenant.created", "tenant", tenantId).change("name", null, name));
        }
        return get(tenantId);
    }

    @Override
    public Optional<Tenant> find(TenantId tenantId) {
        return repository.find(tenantId);
    }

    @Override
    public Tenant get(TenantId tenantId) {
        return find(tenantId).orElseThrow(() -> new NotFoundException("tenant", tenantId));
    }

    @Override
    public void lock(TenantId tenantId) {
        repository.lock(tenantId);
    }

    @Override
    public List<Tenant> page(String after, int limit) {
        return repository.page(after, limit);
    }

    @Transactional
    Tenant update(Tenant before, Tenant changed) {
        if (!repository.update(changed)) {
            throw new DomainException(
                    ProblemType.VERSION_MISMATCH, "The tenant was changed in the meantime; read it again and repeat.");
        }
        events.publishEvent(new TenantChanged(changed.id()));
        audit.record(changed.id(), changes(before, changed));
        return get(changed.id());
    }

    private static AuditEntry changes(Tenant before, Tenant after) {
        AuditEntry entry = AuditEntry.of("tenant.updated", "tenant", after.id())
                .change("name", before.name(), after.name())
                .change("time_zone", before.timeZone().getId(), after.timeZone().getId())
                .change("default_region", before.defaultRegion(), after.defaultRegion())
                .change("require_two_factor", before.requireTwoFactor(), after.requireTwoFactor());
        Set<String> names = new TreeSet<>(before.settings().keySet());
        names.addAll(after.settings().keySet());
        for (String name : names) {
            entry = entry.change(
                    "settings." + name,
                    before.settings().get(name),
                    after.settings().get(name));
        }
        return entry;
    }
}
