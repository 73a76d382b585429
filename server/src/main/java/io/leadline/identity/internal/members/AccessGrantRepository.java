package io.leadline.identity.internal.members;

import io.leadline.platform.access.Role;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of many people at once whether they may stay. An empty collection asks nothing. */
@Repository
class AccessGrantRepository {
    private final JdbcClient jdbc;

    AccessGrantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that live, each with when it expires. */
    Map<Long, Instant> aliveSessions(Collection<Long> sessionIds, Instant now) {
        return alive(
                "SELECT id, expires_at FROM sessions WHERE id IN (:ids) AND ended_at IS NULL AND expires_at > :now",
                sessionIds,
                now);
    }

    /** Those that can be used, each with when it expires: {@link Instant#MAX} for never. */
    Map<Long, Instant> usableKeys(Collection<Long> keyIds, Instant now) {
        return alive(
                "SELECT id, expires_at FROM api_keys WHERE id IN (:ids) AND revoked_at IS NULL"
                        + " AND (expires_at IS NULL OR expires_at > :now)",
                keyIds,
                now);
    }

    private Map<Long, Instant> alive(String sql, Collection<Long> ids, Instant now) {
        Map<Long, Instant> alive = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids).param("now", Instants.toColumn(now)).query(row -> {
                Instant expires = Instants.fromNullableColumn(row, "expires_at");
                alive.put(row.getLong("id"), expires == null ? Instant.MAX : expires);
            });
        }
        return alive;
    }

    /** A person in a tenant. */
    record Seat(String tenantId, long userId) {}

    /** What these people may do where, but for those who lack the second factor their tenant asks for. */
    Map<Seat, Membership> memberships(Collection<Long> userIds) {
        return userIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        SELECT m.tenant_id, m.user_id, m.role, m.sessions_up_to
                        FROM memberships m
                        JOIN tenant_profiles t ON t.tenant_id = m.tenant_id
                        LEFT JOIN second_factors f ON f.user_id = m.user_id AND f.enabled_at IS NOT NULL
                        WHERE m.user_id IN (:users) AND (NOT t.require_two_factor OR f.user_id IS NOT NULL)""")
                        .param("users", userIds)
                        .query((row, number) -> Map.entry(
                                new Seat(row.getString("tenant_id"), row.getLong("user_id")),
                                new Membership(
                                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                                        row.getLong("sessions_up_to"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
