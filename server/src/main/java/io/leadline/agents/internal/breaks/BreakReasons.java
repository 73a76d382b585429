package io.leadline.agents.internal.breaks;

import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.web.EntityTags;
import io.leadline.tenancy.events.TenantCreated;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The break reasons of a tenant. It begins with a few common ones; one that was founded earlier gets them at first use. */
@Service
public class BreakReasons {
    private static final List<BreakReasonFields> COMMON = List.of(
            new BreakReasonFields("Short break", true, 15, true),
            new BreakReasonFields("Lunch", false, 60, true),
            new BreakReasonFields("Personal", false, 15, true),
            new BreakReasonFields("Technical issue", true, null, true));
    private static final ProblemType NAME_TAKEN = ProblemType.conflict("name_taken", "There is one of this name");

    private final BreakReasonRepository repository;
    private final Audit audit;
    private final Clock clock;

    BreakReasons(BreakReasonRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
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
        return repository.page(tenantId, after, limit);
    }

    BreakReason get(TenantId tenantId, long id) {
        return repository.find(tenantId, id).orElseThrow(() -> notFound(id));
    }

    @Transactional
    public BreakReason create(TenantId tenantId, BreakReasonFields fields) {
        requireCommon(tenantId);
        try {
            long id = repository.insert(tenantId, fields, clock.instant());
            BreakReason created = get(tenantId, id);
            audit.record(tenantId, changes(entry("break_reason.created", id), null, created));
            return created;
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    @Transactional
    public BreakReason change(
            TenantId tenantId, long id, @Nullable String ifMatch, UnaryOperator<BreakReasonFields> edit) {
        BreakReason before = lock(tenantId, id, ifMatch);
        try {
            repository.update(tenantId, id, edit.apply(BreakReasonFields.of(before)), clock.instant());
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
        BreakReason after = get(tenantId, id);
        audit.record(tenantId, changes(entry("break_reason.updated", id), before, after));
        return after;
    }

    @Transactional
    public void remove(TenantId tenantId, long id, @Nullable String ifMatch) {
        BreakReason before = lock(tenantId, id, ifMatch);
        repository.remove(tenantId, id, clock.instant());
        audit.record(tenantId, changes(entry("break_reason.removed", id), before, null));
    }

    private BreakReason lock(TenantId tenantId, long id, @Nullable String ifMatch) {
        BreakReason locked = repository.lock(tenantId, id).orElseThrow(() -> notFound(id));
        EntityTags.check(ifMatch, locked.version());
        return locked;
    }

    private static AuditEntry entry(String action, long id) {
        return AuditEntry.of(action, "break_reason", id);
    }

    private static AuditEntry changes(AuditEntry entry, @Nullable BreakReason before, @Nullable BreakReason after) {
        return entry.change("name", before == null ? null : before.name(), after == null ? null : after.name())
                .change("paid", before == null ? null : before.paid(), after == null ? null : after.paid())
                .change(
                        "limit_minutes",
                        before == null ? null : before.limitMinutes(),
                        after == null ? null : after.limitMinutes())
                .change("active", before == null ? null : before.active(), after == null ? null : after.active());
    }

    private static DomainException nameTaken() {
        return new DomainException(NAME_TAKEN, "Choose another name, or change the one that has it.");
    }

    private static NotFoundException notFound(long id) {
        return new NotFoundException("break reason", id);
    }
}
