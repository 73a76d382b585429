package io.leadline.identity.internal.members;

import io.leadline.platform.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is who in a tenant. */
@Repository
class PeopleDirectory {
    private final JdbcClient jdbc;

    PeopleDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of their ids, after the given one.
     *
     * @param beginning of the first, the last or the whole name; null for any
     * @param ids null for all
     */
    List<PersonView> page(
            TenantId tenantId, @Nullable String beginning, @Nullable List<Long> ids, long after, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("tenant", tenantId.value());
        parameters.put("after", after);
        parameters.put("limit", limit);
        StringBuilder where = new StringBuilder("m.tenant_id = :tenant AND m.user_id > :after");
        if (ids != null) {
            where.append(" AND m.user_id IN (:ids)");
            parameters.put("ids", ids.isEmpty() ? List.of(-1L) : ids);
        }
        if (beginning != null) {
            where.append(" AND (u.first_name LIKE :name OR u.last_name LIKE :name"
                    + " OR CONCAT(u.first_name, ' ', u.last_name) LIKE :name)");
            parameters.put(
                    "name", beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        return jdbc.sql("SELECT m.user_id, TRIM(CONCAT(u.first_name, ' ', u.last_name)) AS name"
                        + " FROM memberships m FORCE INDEX (uk_memberships_user) JOIN users u ON u.id = m.user_id"
                        + " WHERE " + where + " ORDER BY m.user_id LIMIT :limit")
                .params(parameters)
                .query((row, number) -> new PersonView(row.getLong("user_id"), row.getString("name")))
                .list();
    }
}
