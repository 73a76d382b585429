package io.leadline.gamification.internal.ledger;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger's rows; there is no way to change one. */
@Repository
public class LedgerRepository {
    private static final MultiRowInsert INSERT = new MultiRowInsert(
            "user_points",
            "tenant_id, user_id, rule, subject, subject_id, part, revision, points, spent, correction, day, happened_at, base,"
                    + " difficulty, category, settings_version, created_at",
            "");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    LedgerRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void insert(TenantId tenantId, List<LedgerEntry> entries, Instant now) {
        List<@Nullable Object[]> rows = new ArrayList<>(entries.size());
        for (LedgerEntry entry : entries) {
            LedgerEntry.Factors factors = entry.factors();
            rows.add(new @Nullable Object[] {
                tenantId.value(),
                entry.userId(),
                entry.rule(),
                entry.subject(),
                entry.subjectId(),
                entry.part(),
                entry.revision(),
                entry.points(),
                entry.spent(),
                entry.correction(),
                entry.day(),
                Instants.toColumn(entry.happenedAt()),
                factors == null ? null : factors.base(),
                factors == null ? null : factors.difficulty(),
                factors == null ? null : factors.category(),
                factors == null ? null : factors.settingsVersion(),
                Instants.toColumn(now)
            });
        }
        INSERT.insert(template, rows);
    }

    /** The person's entries before the given one, newest first. */
    public List<PointEntryView> page(TenantId tenantId, long userId, long before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM user_points WHERE tenant_id = :tenant AND user_id = :user AND id < :before
                        ORDER BY id DESC LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("user", userId)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> view(row))
                .list();
    }

    private static PointEntryView view(ResultSet row) throws SQLException {
        int base = row.getInt("base");
        LedgerEntry.Factors factors = row.wasNull()
                ? null
                : new LedgerEntry.Factors(
                        base,
                        row.getBigDecimal("difficulty"),
                        row.getString("category"),
                        row.getLong("settings_version"));
        int points = row.getInt("points");
        String rule = row.getString("rule");
        boolean correction = row.getBoolean("correction");
        return new PointEntryView(
                row.getLong("id"),
                row.getLong("user_id"),
                rule,
                points,
                row.getBoolean("spent"),
                correction,
                row.getString("subject"),
                row.getLong("subject_id"),
                row.getObject("day", LocalDate.class),
                Instants.fromColumn(row, "happened_at"),
                Explanation.of(rule, points, correction, factors));
    }
}
