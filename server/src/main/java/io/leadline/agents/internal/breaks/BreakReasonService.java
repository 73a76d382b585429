package io.leadline.agents.internal.breaks;

import io.leadline.platform.TenantId;
import io.leadline.platform.catalogue.Catalogue;
import io.leadline.platform.catalogue.Catalogues;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.tenancy.events.TenantCreated;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The break reasons of a tenant. It begins with a few common ones; one that was founded earlier gets them at first use. */
@Service
public class BreakReasonService {
    private static final List<BreakReasonFields> COMMON = List.of(
            new BreakReasonFields("Short break", true, 15, true),
            new BreakReasonFields("Lunch", false, 60, true),
            new BreakReasonFields("Personal", false, 15, true),
            new BreakReasonFields("Technical issue", true, null, true));

    private final BreakReasonRepository repository;
    private final Clock clock;
    private final Catalogue<BreakReason, BreakReasonFields> catalogue;

    BreakReasonService(BreakReasonRepository repository, Clock clock, Catalogues catalogues) {
        this.repository = repository;
        this.clock = clock;
        this.catalogue = catalogues.of("break_reason", repository, BreakReasonFields::of);
    }

    @ReactPhase
    void on(TenantCreated event) {
        addCommon(event.tenantId());
    }

    private void addCommon(TenantId tenantId) {
        COMMON.forEach(fields -> repository.insertIfAbsent(tenantId, fields, clock.instant()));
    }

    private void requireCommon(TenantId tenantId) {
        if (!repository.hasAny(tenantId)) {
            addCommon(tenantId);
        }
    }

    /** A reason that a break may begin for, in any case; it stays as it is until the transaction ends. */
    @Transactional
    public Optional<BreakReason> shareActive(TenantId tenantId, String name) {
        requireCommon(tenantId);
        return repository.shareActive(tenantId, name);
    }

    @Transactional
    public List<BreakReason> page(TenantId tenantId, long after, int limit) {
        requireCommon(tenantId);
        return catalogue.page(tenantId, after, limit);
    }

    BreakReason get(TenantId tenantId, long id) {
        return catalogue.get(tenantId, id);
    }

    @Transactional
    public BreakReason create(TenantId tenantId, BreakReasonFields fields) {
        requireCommon(tenantId);
        return catalogue.create(tenantId, fields);
    }

    @Transactional
    public BreakReason change(
            TenantId tenantId, long id, @Nullable String ifMatch, UnaryOperator<BreakReasonFields> edit) {
        return catalogue.change(tenantId, id, ifMatch, edit);
    }

    @Transactional
    public void remove(TenantId tenantId, long id, @Nullable String ifMatch) {
        catalogue.remove(tenantId, id, ifMatch);
    }
}
