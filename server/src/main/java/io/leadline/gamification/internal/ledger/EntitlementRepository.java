package io.leadline.gamification.internal.ledger;

import io.leadline.gamification.internal.rules.Rule;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntitlementRepository {
    private static final MultiRowInsert UPSERT = new MultiRowInsert(
            "point_claims",
            "tenant_id, rule, subject, subject_id, part, active, user_id, day, happened_at, early, settings_version, base,"
                    + " difficulty, category, credited_points, credited_user, credited_day, revision",
            """
            ON DUPLICATE KEY UPDATE active = VALUES(active), user_id = VALUES(user_id), day = VALUES(day),
                happened_at = VALUES(happened_at), early = VALUES(early), settings_version = VALUES(settings_version),
                base = VALUES(base), difficulty = VALUES(difficulty), category = VALUES(category),
                credited_points = VALUES(credited_points), credited_user = VALUES(credited_user),
                credited_day = VALUES(credited_day), revision = VALUES(revision)""");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    EntitlementRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Those for the subjects themselves, and those for the given things logged. */
    List<PointEntitlement> of(TenantId tenantId, String subject, Collection<Long> subjectIds, Collection<Long> parts) {
        return subjectIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                SELECT * FROM point_claims WHERE tenant_id = :tenant AND subject = :subject
                                  AND subject_id IN (:ids) AND (part = 0 OR part IN (:parts))""")
                        .param("tenant", tenantId.value())
                        .param("subject", subject)
                        .param("ids", subjectIds)
                        .param("parts", parts.isEmpty() ? List.of(0L) : parts)
                        .query((row, number) -> map(row))
                        .list();
    }

    /** All that still stand for subjects that are gone. */
    List<PointEntitlement> ofDeleted(TenantId tenantId, String subject, Collection<Long> subjectIds) {
        return subjectIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                SELECT * FROM point_claims WHERE tenant_id = :tenant AND subject = :subject
                                  AND subject_id IN (:ids) AND active""")
                        .param("tenant", tenantId.value())
                        .param("subject", subject)
                        .param("ids", subjectIds)
                        .query((row, number) -> map(row))
                        .list();
    }

    List<PointEntitlement> ofDay(TenantId tenantId, PersonDay personDay) {
        return jdbc.sql(
                        "SELECT * FROM point_claims WHERE tenant_id = :tenant AND user_id = :user AND day = :day AND active")
                .param("tenant", tenantId.value())
                .param("user", personDay.userId())
                .param("day", personDay.day())
                .query((row, number) -> map(row))
                .list();
    }

    void save(TenantId tenantId, Collection<PointEntitlement> entitlements) {
        List<@Nullable Object[]> rows = new ArrayList<>(entitlements.size());
        entitlements.forEach(entitlement -> rows.add(row(tenantId, entitlement)));
        UPSERT.insert(template, rows);
    }

    private static @Nullable Object[] row(TenantId tenantId, PointEntitlement entitlement) {
        PointEntitlement.Credit credit = entitlement.credit();
        return new @Nullable Object[] {
            tenantId.value(),
            entitlement.key().rule().wireName(),
            entitlement.key().subject().kind(),
            entitlement.key().subject().id(),
            entitlement.key().part(),
            entitlement.active(),
            entitlement.userId(),
            entitlement.day(),
            Instants.toColumn(entitlement.happenedAt()),
            entitlement.early(),
            entitlement.settingsVersion(),
            entitlement.base(),
            entitlement.difficulty(),
            entitlement.category(),
            credit == null ? null : credit.points(),
            credit == null ? null : credit.userId(),
            credit == null ? null : credit.day(),
            entitlement.revision()
        };
    }

    private static PointEntitlement map(ResultSet row) throws SQLException {
        Integer points = row.getObject("credited_points", Integer.class);
        PointEntitlement.Credit credit = points == null
                ? null
                : new PointEntitlement.Credit(
                        points, row.getLong("credited_user"), row.getObject("credited_day", LocalDate.class));
        return new PointEntitlement(
                new EntitlementKey(
                        new EarningEvent.Subject(row.getString("subject"), row.getLong("subject_id")),
                        Rule.ofWireName(row.getString("rule")),
                        row.getLong("part")),
                row.getBoolean("active"),
                row.getLong("user_id"),
                row.getObject("day", LocalDate.class),
                Instants.fromColumn(row, "happened_at"),
                row.getBoolean("early"),
                row.getLong("settings_version"),
                row.getInt("base"),
                row.getBigDecimal("difficulty"),
                row.getString("category"),
                credit,
                row.getInt("revision"));
    }
}
