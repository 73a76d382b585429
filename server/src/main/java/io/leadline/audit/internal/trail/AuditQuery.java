package io.leadline.audit.internal.trail;

import io.leadline.audit.internal.entries.Details;
import io.leadline.audit.internal.entries.StoredEntry;
import io.leadline.identity.People;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.web.json.JsonColumn;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the trail, the newest entries first. Each filter has an index that ends in time and id, so a page costs a page. */
@Repository
class AuditQuery {
    private final JdbcClient jdbc;
    private final JsonColumn json;
    private final People people;

    AuditQuery(JdbcClient jdbc, JsonColumn json, People people) {
        this.jdbc = jdbc;
        this.json = json;
        this.people = people;
    }

    /** The last entry of a page. */
    private record Position(Instant at, long id) {}

    Page<AuditLogView> page(TenantId tenantId, AuditFilter filter, @Nullable String cursor, int limit) {
        String scope = "audit/" + tenantId + "/" + filter;
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("tenant_id = :tenant");
        parameters.put("tenant", tenantId.value());
        add(where, parameters, "entity_type = :entityType", filter.entityType());
        add(where, parameters, "entity_id = :entityId", filter.entityId());
        add(where, parameters, "user_id = :userId", filter.userId());
        add(where, parameters, "action = :action", filter.action());
        add(
                where,
                parameters,
                "status = :status",
                filter.status() == null ? null : filter.status().wireName());
        add(where, parameters, "occurred_at >= :from", Instants.toNullableColumn(filter.from()));
        add(where, parameters, "occurred_at < :to", Instants.toNullableColumn(filter.to()));
        if (cursor != null) {
            Position after = Cursor.decode(
                    scope, cursor, key -> new Position(Cursor.instant(key.get(0)), Long.parseLong(key.get(1))));
            add(where, parameters, "occurred_at <= :at", Instants.toColumn(after.at()));
            where.append(" AND (occurred_at < :at OR id < :id)");
            parameters.put("id", after.id());
        }
        List<StoredEntry> found = jdbc.sql("SELECT " + StoredEntry.COLUMNS + " FROM audit_logs WHERE " + where
                        + " ORDER BY occurred_at DESC, id DESC LIMIT :limit")
                .params(parameters)
                .param("limit", limit + 1)
                .query(StoredEntry::map)
                .list();
        Page<StoredEntry> page = Page.of(
                found, limit, last -> Cursor.encode(scope, last.content().occurredAt(), last.id()));
        return new Page<>(views(page.items()), page.nextCursor());
    }

    private static void add(
            StringBuilder where, Map<String, Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.put(condition.substring(condition.indexOf(':') + 1), value);
        }
    }

    AuditLogView get(TenantId tenantId, long id) {
        List<StoredEntry> found = jdbc.sql(
                        "SELECT " + StoredEntry.COLUMNS + " FROM audit_logs WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", id)
                .query(StoredEntry::map)
                .list();
        return views(found).stream().findFirst().orElseThrow(() -> new NotFoundException("audit entry", id));
    }

    private List<AuditLogView> views(List<StoredEntry> entries) {
        Map<UserId, String> names = people.names(entries.stream()
                .map(entry -> entry.content().userId())
                .filter(Objects::nonNull)
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet()));
        return entries.stream().map(entry -> view(entry, names)).toList();
    }

    private AuditLogView view(StoredEntry entry, Map<UserId, String> names) {
        Long user = entry.content().userId();
        return AuditLogView.of(
                entry,
                user == null ? null : names.get(new UserId(user)),
                entry.details() == null ? null : json.read(entry.details(), Details.class));
    }
}
