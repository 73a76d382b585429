package io.leadline.platform.catalogue;

import io.leadline.platform.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the entries of a catalogue in a table of its own.
 *
 * @param <E> the entry
 * @param <F> what members write of it
 */
public interface CatalogueStore<E extends CatalogueEntry, F> {
    /**
     * Adds an entry and returns its id.
     *
     * @throws org.springframework.dao.DuplicateKeyException when names are unique and this one is taken
     */
    long insert(TenantId tenantId, F fields, Instant now);

    /**
     * Writes the fields over an entry and raises its version.
     *
     * @throws org.springframework.dao.DuplicateKeyException when names are unique and this one is taken
     */
    void update(TenantId tenantId, long id, F fields, Instant now);

    /** Takes an entry out of the catalogue; what refers to it may keep it. */
    void remove(TenantId tenantId, long id, Instant now);

    /** Reads the entries. */
    CatalogueRows<E> rows();

    default Optional<E> find(TenantId tenantId, long id) {
        return rows().find(tenantId, id);
    }

    /** The entry, locked until the transaction ends. */
    default Optional<E> lock(TenantId tenantId, long id) {
        return rows().lock(tenantId, id);
    }
}
