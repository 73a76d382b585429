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
    private final RowMapper<E> entry;

    /** @param select the entries of {@code :tenant} that are kept, such as {@code SELECT * FROM teams WHERE tenant_id = :tenant} */
    public CatalogueRows(JdbcClient jdbc, String select, RowMapper<E> entry) {
        this.jdbc = jdbc;
        this.select = select;
        this.entry = entry;
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

    public List<E> oldestFirst(TenantId tenantId, long after, int limit) {
        return page(tenantId, " AND id > :beyond ORDER BY id LIMIT :limit", after, limit);
    }

    public List<E> newestFirst(TenantId tenantId, long before, int limit) {
        return page(tenantId, " AND id < :beyond ORDER BY id DESC LIMIT :limit", before, limit);
    }

    private List<E> page(TenantId tenantId, String range, long beyond, int limit) {
        return jdbc.sql(select + range)
                .param("tenant", tenantId.value())
                .param("beyond", beyond)
                .param("limit", limit)
                .query(entry)
                .list();
    }
}
