package io.leadline.activities.internal;

import io.leadline.activities.ActivityType;
import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActivityRepository {
    private static final MultiRowInsert INSERT = new MultiRowInsert(
            "lead_activities",
            "tenant_id, lead_id, activity_type, outcome, description, activity_date, duration_minutes, next_action,"
                    + " next_follow_up, created_by, created_at, agent_id, previous_agent_id, noted",
            "");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ActivityRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    List<Long> insertAll(TenantId tenantId, List<NewActivity> activities) {
        List<@Nullable Object[]> rows = new ArrayList<>(activities.size());
        activities.forEach(activity -> rows.add(values(tenantId, activity)));
        return INSERT.insertReturningIds(template, rows);
    }

    private static @Nullable Object[] values(TenantId tenantId, NewActivity activity) {
        NewActivity.Assignment assignment = activity.assignment();
        return new @Nullable Object[] {
            tenantId.value(),
            activity.leadId().value(),
            activity.type().wireName(),
            activity.outcome(),
            activity.description(),
            Instants.toColumn(activity.happenedAt()),
            activity.durationMinutes(),
            activity.nextAction(),
            Instants.toNullableColumn(activity.nextFollowUp()),
            activity.createdBy() == null ? null : activity.createdBy().value(),
            Instants.toColumn(activity.createdAt()),
            assignment == null ? null : assignment.agentId(),
            assignment == null ? null : assignment.previousAgentId(),
            activity.noted()
        };
    }

    Optional<ActivityView> find(TenantId tenantId, long activityId) {
        return jdbc.sql("SELECT * FROM lead_activities WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", activityId)
                .query(ActivityRepository::map)
                .optional();
    }

    /** Newest first; starts after the given position, or at the top where there is none. */
    List<ActivityView> page(TenantId tenantId, LeadId leadId, @Nullable Position after, int limit) {
        String beyond = after == null ? "" : " AND activity_date <= :date AND (activity_date < :date OR id < :id)";
        JdbcClient.StatementSpec statement = jdbc.sql("SELECT * FROM lead_activities WHERE tenant_id = :tenant"
                        + " AND lead_id = :lead" + beyond + " ORDER BY activity_date DESC, id DESC LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("lead", leadId.value())
                .param("limit", limit);
        if (after != null) {
            statement = statement.param("date", Instants.toColumn(after.date())).param("id", after.id());
        }
        return statement.query(ActivityRepository::map).list();
    }

    /** Where a page of a timeline ended. */
    record Position(Instant date, long id) {}

    private static ActivityView map(ResultSet row, int number) throws SQLException {
        return new ActivityView(
                row.getLong("id"),
                row.getLong("lead_id"),
                ActivityType.ofWireName(row.getString("activity_type")),
                row.getString("outcome"),
                row.getString("description"),
                Instants.fromColumn(row, "activity_date"),
                row.getObject("duration_minutes", Integer.class),
                row.getString("next_action"),
                Instants.fromNullableColumn(row, "next_follow_up"),
                row.getObject("agent_id", Long.class),
                row.getObject("previous_agent_id", Long.class),
                row.getObject("created_by", Long.class),
                Instants.fromColumn(row, "created_at"));
    }
}
