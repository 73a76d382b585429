package io.leadline.platform.catalogue;

import io.leadline.platform.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the entries of a catalogue, whatever their columns are. */
public final class CatalogueRows<E> {
    private final JdbcClient jdbc;
    private final String select;
    private final String range;
    private final RowMapper<E> entry;

    private CatalogueRows(JdbcClient jdbc, String select, String range, RowMapper<E> entry) {
        this.jdbc = jdbc;
        this.select = select;
        this.range = range;
        this.entry = entry;
    }

    /**
     * Rows of a catalogue that lists its oldest entries first.
     *
     * @param select the entries of {@code :tenant} that are kept, such as {@code SELECT * FROM teams WHERE tenant_id = :tenant}
     */
    public static <E> CatalogueRows<E> oldestFirst(JdbcClient jdbc, String select, RowMapper<E> entry) {
        return new CatalogueRows<>(jdbc, select, " AND id > :beyond ORDER BY id LIMIT :limit", entry);
    }

    /** Rows of a catalogue that lists its newest entries first. */
    public static <E> CatalogueRows<E> newestFirst(JdbcClient jdbc, String select, RowMapper<E> entry) {
        return new CatalogueRows<>(jdbc, select, " AND id < :beyond ORDER BY id DESC LIMIT :limit", entry);
    }

    public Optional<E> find(TenantId tenantId, long id) {
        return byId(tenantId, id, "");
    }

    public Optional<E> lock(TenantId tenantId, long id) {
        return byId(tenantId, id, " FOR UPDATE");
    }

    private Optional<E> byId(TenantId tenantId, long id, String lock) {
        return jdbc.sql(select + " AND id = :id" + lock)
                .param("tenant", tenantId.value())
                .param("id", id)
                .query(entry)
                .optional();
    }

    /** The entries beyond one, in the catalogue's order. */
    public List<E> page(TenantId tenantId, long beyond, int limit) {
        return jdbc.sql(select + range)
                .param("tenant", tenantId.value())
                .param("beyond", beyond)
                .param("limit", limit)
                .query(entry)
                .list();
    }
}
