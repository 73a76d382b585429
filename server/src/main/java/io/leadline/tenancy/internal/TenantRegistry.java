package io.leadline.tenancy.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import io.leadline.tenancy.events.TenantCreated;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class TenantRegistry implements Tenants {
    private final TenantRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TenantRegistry(TenantRepository repository, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Tenant create(String name) {
        return createIfAbsent(new TenantId(UUID.randomUUID().toString()), name);
    }

    @Override
    @Transactional
    public Tenant createIfAbsent(TenantId tenantId, String name) {
        if (repository.insertIfAbsent(tenantId, name, clock.instant())) {
            events.publishEvent(new TenantCreated(tenantId));
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
    public List<Tenant> page(String after, int limit) {
        return repository.page(after, limit);
    }

    @Transactional
    Tenant update(Tenant changed) {
        if (!repository.update(changed)) {
            throw new DomainException(
                    ProblemType.VERSION_MISMATCH, "The tenant was changed in the meantime; read it again and repeat.");
        }
        return get(changed.id());
    }
}
