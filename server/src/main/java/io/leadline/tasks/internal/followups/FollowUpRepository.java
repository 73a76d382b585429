package io.leadline.tasks.internal.followups;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadPriority;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.task.Task;
import io.leadline.tasks.internal.task.TaskRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How leads and their open follow-ups stand. */
@Repository
class FollowUpRepository {
    private final JdbcClient jdbc;

    FollowUpRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the leads, which the caller has locked, that are to be followed up or have an open follow-up. */
    List<FollowUps.Standing> standings(TenantId tenantId, List<LeadId> leadIds) {
        if (leadIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT l.lead_id, CASE WHEN l.status NOT IN ('converted', 'lost') THEN l.next_follow_up_at END AS planned_at,
                            l.assigned_agent_id, l.priority, t.id AS task_id, t.due_at
                        FROM lead_states l LEFT JOIN tasks t ON t.tenant_id = l.tenant_id AND t.follow_up_of = l.lead_id
                        WHERE l.tenant_id = :tenant AND l.lead_id IN (:leads)
                          AND (l.next_follow_up_at IS NOT NULL OR t.id IS NOT NULL)
                        ORDER BY l.lead_id""")
                .param("tenant", tenantId.value())
                .param("leads", leadIds.stream().map(LeadId::value).toList())
                .query(FollowUpRepository::standing)
                .list();
    }

    private static FollowUps.Standing standing(ResultSet row, int number) throws SQLException {
        Long agent = row.getObject("assigned_agent_id", Long.class);
        Long task = row.getObject("task_id", Long.class);
        return new FollowUps.Standing(
                new LeadId(row.getLong("lead_id")),
                Instants.fromNullableColumn(row, "planned_at"),
                agent == null ? null : new UserId(agent),
                LeadPriority.ofWireName(row.getString("priority")),
                task == null ? null : new TaskId(task),
                Instants.fromNullableColumn(row, "due_at"));
    }

    /** The open follow-ups of the leads, locked. */
    List<Task> ofLeads(TenantId tenantId, List<LeadId> leadIds) {
        return jdbc.sql(
                        "SELECT * FROM tasks WHERE tenant_id = :tenant AND follow_up_of IN (:leads) ORDER BY id FOR UPDATE")
                .param("tenant", tenantId.value())
                .param("leads", leadIds.stream().map(LeadId::value).toList())
                .query(TaskRow::map)
                .list();
    }

    List<Task> all(TenantId tenantId, List<TaskId> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM tasks WHERE tenant_id = :tenant AND id IN (:ids) ORDER BY id FOR UPDATE")
                        .param("tenant", tenantId.value())
                        .param("ids", taskIds.stream().map(TaskId::value).toList())
                        .query(TaskRow::map)
                        .list();
    }
}
