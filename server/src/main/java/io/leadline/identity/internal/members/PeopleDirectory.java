package io.leadline.identity.internal.members;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.Role;
import io.leadline.platform.text.NameTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is who in a tenant. */
@Repository
class PeopleDirectory {
    /** Names are compared here, by the folding that leads are found by; a tenant's people are few portions. */
    private static final int PORTION = 1000;

    private final JdbcClient jdbc;

    PeopleDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who is looked for.
     *
     * @param q words that begin words of the name; null for any
     * @param ids null for all
     * @param minRole only people with this role or more; null for all
     */
    record Sought(
            @Nullable String q,
            @Nullable List<Long> ids,
            @Nullable Role minRole) {}

    /** In the order of their ids, after the given one. */
    List<PersonView> page(TenantId tenantId, Sought sought, long after, int limit) {
        String q = sought.q();
        if (q == null) {
            return people(tenantId, sought, after, limit);
        }
        List<PersonView> found = new ArrayList<>();
        List<PersonView> portion = people(tenantId, sought, after, PORTION);
        while (!portion.isEmpty() && found.size() < limit) {
            portion.stream()
                    .filter(person -> NameTerms.matches(person.name(), q))
                    .forEach(found::add);
            portion = portion.size() < PORTION
                    ? List.of()
                    : people(tenantId, sought, portion.getLast().id(), PORTION);
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<PersonView> people(TenantId tenantId, Sought sought, long after, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("tenant", tenantId.value());
        parameters.put("after", after);
        parameters.put("limit", limit);
        StringBuilder where = new StringBuilder("m.tenant_id = :tenant AND m.user_id > :after");
        List<Long> ids = sought.ids();
        if (ids != null) {
            where.append(" AND m.user_id IN (:ids)");
            parameters.put("ids", ids.isEmpty() ? List.of(-1L) : ids);
        }
        if (sought.minRole() != null) {
            where.append(" AND m.role IN (:roles)");
            parameters.put("roles", rolesFrom(sought.minRole()));
        }
        return jdbc.sql("SELECT m.user_id, TRIM(CONCAT(u.first_name, ' ', u.last_name)) AS name"
                        + " FROM memberships m FORCE INDEX (uk_memberships_user) JOIN users u ON u.id = m.user_id"
                        + " WHERE " + where + " ORDER BY m.user_id LIMIT :limit")
                .params(parameters)
                .query((row, number) -> new PersonView(row.getLong("user_id"), row.getString("name")))
                .list();
    }

    private static List<String> rolesFrom(Role least) {
        return Arrays.stream(Role.values())
                .filter(role -> role.covers(least))
                .map(Role::wireName)
                .toList();
    }
}
