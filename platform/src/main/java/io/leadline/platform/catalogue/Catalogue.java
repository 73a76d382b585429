package io.leadline.platform.catalogue;

import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.Differences;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.web.EntityTags;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * How the entries of a catalogue are created, changed and removed. Callers bring the transaction.
 *
 * @param <E> the entry
 * @param <F> what members write of it
 */
public final class Catalogue<E extends CatalogueEntry, F> {
    private static final ProblemType NAME_TAKEN = ProblemType.conflict("name_taken", "There is one of this name");

    private final String kind;
    private final CatalogueStore<E, F> store;
    private final Function<E, F> fieldsOf;
    private final Audit audit;
    private final Differences differences;
    private final Clock clock;

    Catalogue(
            String kind,
            CatalogueStore<E, F> store,
            Function<E, F> fieldsOf,
            Audit audit,
            Differences differences,
            Clock clock) {
        this.kind = kind;
        this.store = store;
        this.fieldsOf = fieldsOf;
        this.audit = audit;
        this.differences = differences;
        this.clock = clock;
    }

    public List<E> page(TenantId tenantId, long beyond, int limit) {
        return store.rows().page(tenantId, beyond, limit);
    }

    /** @throws NotFoundException when the catalogue has no such entry */
    public E get(TenantId tenantId, long id) {
        return store.find(tenantId, id).orElseThrow(() -> notFound(id));
    }

    /**
     * The entry, locked until the transaction ends.
     *
     * @param ifMatch null where any version will do
     * @throws NotFoundException when the catalogue has no such entry
     * @throws DomainException 412 when it has another version
     */
    public E lock(TenantId tenantId, long id, @Nullable String ifMatch) {
        E locked = store.lock(tenantId, id).orElseThrow(() -> notFound(id));
        EntityTags.check(ifMatch, locked.version());
        return locked;
    }

    /** @throws DomainException 409 {@code name_taken} */
    public E create(TenantId tenantId, F fields) {
        try {
            E created = get(tenantId, store.insert(tenantId, fields, clock.instant()));
            record(tenantId, "created", created.id(), null, created);
            return created;
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    /**
     * Changes an entry under its lock.
     *
     * @param ifMatch null where any version will do
     * @param edit from the fields as they are to what they shall be; may throw to refuse
     * @throws NotFoundException when the catalogue has no such entry
     * @throws DomainException 412 when it has another version, 409 {@code name_taken}
     */
    public E change(TenantId tenantId, long id, @Nullable String ifMatch, UnaryOperator<F> edit) {
        E before = lock(tenantId, id, ifMatch);
        try {
            store.update(tenantId, id, edit.apply(fieldsOf.apply(before)), clock.instant());
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
        E after = get(tenantId, id);
        record(tenantId, "updated", id, before, after);
        return after;
    }

    /** Takes an entry out, under the same conditions as {@link #change}. */
    public void remove(TenantId tenantId, long id, @Nullable String ifMatch) {
        take(tenantId, id, ifMatch, "removed");
    }

    /** Like {@link #remove}, for entries of which nothing stays. */
    public void delete(TenantId tenantId, long id, @Nullable String ifMatch) {
        take(tenantId, id, ifMatch, "deleted");
    }

    private void take(TenantId tenantId, long id, @Nullable String ifMatch, String verb) {
        E before = lock(tenantId, id, ifMatch);
        store.remove(tenantId, id, clock.instant());
        record(tenantId, verb, id, before, null);
    }

    private void record(TenantId tenantId, String verb, long id, @Nullable E before, @Nullable E after) {
        audit.record(
                tenantId,
                AuditEntry.of(kind + "." + verb, kind, id).changes(differences.between(fields(before), fields(after))));
    }

    private @Nullable F fields(@Nullable E entry) {
        return entry == null ? null : fieldsOf.apply(entry);
    }

    private NotFoundException notFound(long id) {
        return new NotFoundException(kind.replace('_', ' '), id);
    }

    private static DomainException nameTaken() {
        return new DomainException(NAME_TAKEN, "Choose another name, or change the one that has it.");
    }
}
