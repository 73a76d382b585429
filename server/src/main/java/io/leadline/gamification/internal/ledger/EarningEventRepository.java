package io.leadline.gamification.internal.ledger;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EarningEventRepository {
    /** What is heard again changes nothing. */
    private static final MultiRowInsert INSERT = new MultiRowInsert(
            "point_facts",
            "tenant_id, subject, subject_id, kind, version, user_id, happened_at, value_before, value_after, category, due_at",
            "ON DUPLICATE KEY UPDATE version = VALUES(version)");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    EarningEventRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** An event that waits. */
    record Waiting(long id, EarningEvent event) {}

    void insert(TenantId tenantId, List<EarningEvent> events) {
        List<@Nullable Object[]> rows = new ArrayList<>(events.size());
        for (EarningEvent event : events) {
            rows.add(new @Nullable Object[] {
                tenantId.value(),
                event.subject().kind(),
                event.subject().id(),
                event.kind().wireName(),
                event.version(),
                event.userId(),
                Instants.toColumn(event.happenedAt()),
                event.before(),
                event.after(),
                event.category(),
                Instants.toNullableColumn(event.dueAt())
            });
        }
        INSERT.insert(template, rows);
    }

    /** Who has events that wait, of all tenants. */
    List<TenantId> tenantsWaiting(@Nullable TenantId after, int limit) {
        return jdbc.sql("""
                        SELECT DISTINCT tenant_id FROM point_facts
                        WHERE folded = FALSE AND tenant_id > :after ORDER BY tenant_id LIMIT :limit""")
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query((row, number) -> new TenantId(row.getString("tenant_id")))
                .list();
    }

    boolean isAnyWaiting(TenantId tenantId) {
        return jdbc.sql("SELECT 1 FROM point_facts WHERE tenant_id = :tenant AND folded = FALSE LIMIT 1")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<Waiting> waiting(TenantId tenantId, int limit) {
        return jdbc.sql(
                        "SELECT * FROM point_facts WHERE tenant_id = :tenant AND folded = FALSE ORDER BY id LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("limit", limit)
                .query((row, number) -> new Waiting(row.getLong("id"), map(row)))
                .list();
    }

    /** Everything known of the subjects but what was logged, which stands for itself. */
    List<EarningEvent> steps(TenantId tenantId, String kind, Collection<Long> subjectIds) {
        return subjectIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                SELECT * FROM point_facts
                                WHERE tenant_id = :tenant AND subject = :subject AND subject_id IN (:ids)
                                  AND kind IN ('moved', 'completed', 'reopened', 'deleted')""")
                        .param("tenant", tenantId.value())
                        .param("subject", kind)
                        .param("ids", subjectIds)
                        .query((row, number) -> map(row))
                        .list();
    }

    void markReconciled(TenantId tenantId, List<Long> ids) {
        jdbc.sql("UPDATE point_facts SET folded = TRUE WHERE tenant_id = :tenant AND id IN (:ids)")
                .param("tenant", tenantId.value())
                .param("ids", ids)
                .update();
    }

    /** The score category each lead has; one without a score is left out. */
    Map<Long, String> categories(TenantId tenantId, Collection<Long> leadIds) {
        Map<Long, String> categories = new HashMap<>();
        if (!leadIds.isEmpty()) {
            jdbc.sql(
                            "SELECT lead_id, score_category FROM lead_score_categories WHERE tenant_id = :tenant AND lead_id IN (:ids)")
                    .param("tenant", tenantId.value())
                    .param("ids", leadIds)
                    .query(row -> {
                        categories.put(row.getLong(1), row.getString(2));
                    });
        }
        return categories;
    }

    private static EarningEvent map(ResultSet row) throws SQLException {
        return new EarningEvent(
                new EarningEvent.Subject(row.getString("subject"), row.getLong("subject_id")),
                EarningEvent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getLong("version"),
                row.getObject("user_id", Long.class),
                Instants.fromColumn(row, "happened_at"),
                row.getString("value_before"),
                row.getString("value_after"),
                row.getString("category"),
                Instants.fromNullableColumn(row, "due_at"));
    }
}
