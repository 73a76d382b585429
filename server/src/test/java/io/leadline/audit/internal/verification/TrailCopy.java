package io.leadline.audit.internal.verification;

import io.leadline.platform.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tenant's whole trail at one moment, to put it back. */
record TrailCopy(Map<String, List<Map<String, Object>>> rows) {
    static final List<String> TABLES =
            List.of("audit_logs", "audit_seals", "audit_chains", "audit_checkpoints", "audit_adoptions");

    static TrailCopy of(JdbcClient jdbc, TenantId tenantId) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        TABLES.forEach(table -> rows.put(
                table,
                jdbc.sql("SELECT * FROM " + table + " WHERE tenant_id = :tenant ORDER BY id")
                        .param("tenant", tenantId.value())
                        .query()
                        .listOfRows()));
        return new TrailCopy(rows);
    }

    /** The triggers have to be out of the way. */
    void restore(JdbcClient jdbc, TenantId tenantId) {
        TABLES.forEach(table -> restore(jdbc, tenantId, table));
    }

    void restore(JdbcClient jdbc, TenantId tenantId, String table) {
        jdbc.sql("DELETE FROM " + table + " WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .update();
        for (Map<String, Object> row : rows.getOrDefault(table, List.of())) {
            String marks = String.join(", ", Collections.nCopies(row.size(), "?"));
            jdbc.sql("INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES (" + marks + ")")
                    .params(new ArrayList<>(row.values()))
                    .update();
        }
    }
}
