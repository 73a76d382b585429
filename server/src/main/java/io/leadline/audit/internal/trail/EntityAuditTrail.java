package io.leadline.audit.internal.trail;

import io.leadline.audit.internal.entries.Content;
import io.leadline.audit.internal.entries.Details;
import io.leadline.audit.internal.entries.StoredEntry;
import io.leadline.identity.People;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.ChangeHistory;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.JsonColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail of a single thing, without what only supervisors may know of others. */
@Repository
class EntityAuditTrail implements ChangeHistory {
    /** A transaction that makes many things may take a while between making one and telling of all. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private static final int MOST_AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final JsonColumn json;
    private final People people;

    EntityAuditTrail(JdbcClient jdbc, JsonColumn json, People people) {
        this.jdbc = jdbc;
        this.json = json;
        this.people = people;
    }

    @Override
    public List<EntityChange> of(
            TenantId tenantId, String entityType, String entityId, @Nullable Position after, int limit) {
        String beyond = after == null ? "" : " AND occurred_at <= :at AND (occurred_at < :at OR id < :last)";
        JdbcClient.StatementSpec statement = jdbc.sql("SELECT " + StoredEntry.COLUMNS
                        + " FROM audit_logs FORCE INDEX (ix_audit_logs_entity) WHERE tenant_id = :tenant"
                        + " AND entity_type = :type AND entity_id = :id AND status = 'success' AND action LIKE :actions"
                        + beyond + " ORDER BY occurred_at DESC, id DESC LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("type", entityType)
                .param("id", entityId)
                .param("actions", entityType + ".%")
                .param("limit", limit);
        if (after != null) {
            statement = statement.param("at", Instants.toColumn(after.at())).param("last", after.id());
        }
        return changes(statement.query(StoredEntry::map).list());
    }

    @Override
    public Optional<EntityChange> madeTogether(TenantId tenantId, String action, long entityId, Instant at) {
        List<StoredEntry> candidates = jdbc.sql("SELECT " + StoredEntry.COLUMNS
                        + " FROM audit_logs FORCE INDEX (ix_audit_logs_action) WHERE tenant_id = :tenant"
                        + " AND action = :action AND occurred_at >= :from AND occurred_at < :to"
                        + " ORDER BY occurred_at, id LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("action", action)
                .param("from", Instants.toColumn(at))
                .param("to", Instants.toColumn(at.plus(LONGEST_TRANSACTION)))
                .param("limit", MOST_AT_ONCE)
                .query(StoredEntry::map)
                .list();
        return changes(candidates.stream()
                        .filter(entry -> holds(details(entry), entityId))
                        .limit(1)
                        .toList())
                .stream()
                .findFirst();
    }

    private static boolean holds(@Nullable Details details, long id) {
        return details != null
                && details.facts() != null
                && details.facts().get("first_id") instanceof Number first
                && details.facts().get("last_id") instanceof Number last
                && first.longValue() <= id
                && id <= last.longValue();
    }

    private List<EntityChange> changes(List<StoredEntry> entries) {
        Map<UserId, String> names = people.names(entries.stream()
                .map(entry -> entry.content().userId())
                .filter(Objects::nonNull)
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet()));
        return entries.stream().map(entry -> change(entry, names)).toList();
    }

    private EntityChange change(StoredEntry entry, Map<UserId, String> names) {
        Content content = entry.content();
        Details details = details(entry);
        Map<String, @Nullable Object> facts = details == null || details.facts() == null ? Map.of() : details.facts();
        Map<String, AuditEntry.Change> changes = new LinkedHashMap<>();
        if (details != null && details.changes() != null) {
            details.changes()
                    .forEach((field, change) -> changes.put(field, new AuditEntry.Change(change.old(), change.now())));
        }
        Long user = content.userId();
        return new EntityChange(
                entry.id(),
                content.occurredAt(),
                content.action(),
                user,
                user == null ? null : names.get(new UserId(user)),
                facts.get(HOW) instanceof String how ? how : null,
                facts.get("key_id") instanceof Number key ? key.longValue() : null,
                changes);
    }

    private @Nullable Details details(StoredEntry entry) {
        return entry.details() == null ? null : json.read(entry.details(), Details.class);
    }
}
