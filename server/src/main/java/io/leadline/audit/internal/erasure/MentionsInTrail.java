package io.leadline.audit.internal.erasure;

import io.leadline.platform.TenantId;
import io.leadline.platform.audit.PersonErased;
import io.leadline.platform.erasure.Mentions;
import io.leadline.platform.erasure.SearchedTexts.Portion;
import io.leadline.platform.erasure.TenantTexts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Entries about something that named the person, such as a task, lose their details like those about the person: nothing can be
 * cut out of details that were sealed.
 */
@Component
class MentionsInTrail implements TenantTexts {
    private final JdbcClient jdbc;
    private final Erasures erasures;

    MentionsInTrail(JdbcClient jdbc, Erasures erasures) {
        this.jdbc = jdbc;
        this.erasures = erasures;
    }

    private record Details(
            long id, String entityType, @Nullable String entityId, String text) {}

    @Override
    public String name() {
        return "audit_logs";
    }

    @Override
    public Portion sweep(TenantId tenantId, Mentions mentions, long after, int limit) {
        List<Details> entries = entries(tenantId, after, limit);
        Map<String, Set<String>> named = new LinkedHashMap<>();
        for (Details entry : entries) {
            if (entry.entityId() != null && mentions.isIn(entry.text())) {
                named.computeIfAbsent(entry.entityType(), type -> new LinkedHashSet<>())
                        .add(entry.entityId());
            }
        }
        named.forEach(
                (type, ids) -> erasures.on(new PersonErased(tenantId, type, List.copyOf(ids), List.of(), List.of())));
        return new Portion(
                entries.size(),
                named.values().stream().mapToInt(Set::size).sum(),
                entries.size() < limit
                        ? OptionalLong.empty()
                        : OptionalLong.of(entries.getLast().id()));
    }

    private List<Details> entries(TenantId tenantId, long after, int limit) {
        return jdbc.sql("""
                        SELECT id, entity_type, entity_id, COALESCE(details, '') AS details FROM audit_logs
                        WHERE tenant_id = :tenant AND id > :after ORDER BY id LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Details(
                        row.getLong("id"),
                        row.getString("entity_type"),
                        row.getString("entity_id"),
                        row.getString("details")))
                .list();
    }
}
