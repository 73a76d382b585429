package io.leadline.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything the database has of a tenant but its trail, which tells of refusals, and which sessions have acted in it, to compare
 * before and after.
 */
record TenantRows(Map<String, List<String>> byTable) {
    static TenantRows of(JdbcClient jdbc, String tenant) {
        Map<String, List<String>> rows = new TreeMap<>();
        jdbc.sql(
                        "SELECT table_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name) "
                                + "WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND column_name = 'tenant_id' "
                                + "AND table_name NOT LIKE 'audit%' AND table_name <> 'session_tenants'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(table, rows(jdbc, table, tenant)));
        return new TenantRows(rows);
    }

    private static List<String> rows(JdbcClient jdbc, String table, String tenant) {
        return jdbc
                .sql("SELECT * FROM " + table + " WHERE tenant_id = :tenant")
                .param("tenant", tenant)
                .query()
                .listOfRows()
                .stream()
                .map(TenantRows::text)
                .sorted()
                .toList();
    }

    private static String text(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> columns = new TreeMap<>(row);
        columns.replaceAll((column, value) -> value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
        return columns.toString();
    }
}
