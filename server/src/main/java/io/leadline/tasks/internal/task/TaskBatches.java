package io.leadline.tasks.internal.task;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadPriority;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.tasks.TaskId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes many locked tasks alike, each with one statement. */
@Repository
public class TaskBatches {
    private static final String CHANGED = ", version = version + 1, updated_at = :now WHERE tenant_id = :tenant";
    /** As {@link TaskRepository#update} has it, of a due date that stands in another expression. */
    private static final String DUE = """
            due_at = {due},
            overdue_at = CASE WHEN ({due} > :now OR overdue_at = {due})
                AND (overdue_for IS NULL OR overdue_for <> {due}) THEN {due} END,
            remind_at = CASE WHEN remind_before_minutes IS NOT NULL AND {due} > :now
                AND (reminded_for IS NULL OR reminded_for <> {due})
                THEN TIMESTAMPADD(MINUTE, -remind_before_minutes, {due}) END""";

    private final JdbcClient jdbc;

    TaskBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void assign(TenantId tenantId, List<TaskId> taskIds, @Nullable UserId assignee, Instant now) {
        update(tenantId, "assignee_id = :value", assignee == null ? null : assignee.value(), taskIds, now);
    }

    public void prioritise(TenantId tenantId, List<TaskId> taskIds, LeadPriority priority, Instant now) {
        update(tenantId, "priority = :value", priority.wireName(), taskIds, now);
    }

    public void moveTo(TenantId tenantId, List<TaskId> taskIds, Instant due, Instant now) {
        update(tenantId, DUE.replace("{due}", "CAST(:value AS DATETIME(6))"), Instants.toColumn(due), taskIds, now);
    }

    /** The follow-ups of leads that are not planned any more. */
    public void cancel(TenantId tenantId, List<TaskId> taskIds, Instant now) {
        update(
                tenantId,
                "follow_up_of = NULL, remind_at = NULL, overdue_at = NULL, status = :value",
                TaskStatus.CANCELLED.wireName(),
                taskIds,
                now);
    }

    private void update(
            TenantId tenantId, String assignments, @Nullable Object value, List<TaskId> taskIds, Instant now) {
        if (!taskIds.isEmpty()) {
            jdbc.sql("UPDATE tasks SET " + assignments + CHANGED + " AND id IN (:ids)")
                    .param("value", value)
                    .param("now", Instants.toColumn(now))
                    .param("tenant", tenantId.value())
                    .param("ids", taskIds.stream().map(TaskId::value).toList())
                    .update();
        }
    }

    /** Moves each of the leads' open follow-ups to when its lead, which is locked, is to be followed up. */
    public void moveToTheirLeads(TenantId tenantId, List<LeadId> leadIds, Instant now) {
        if (!leadIds.isEmpty()) {
            jdbc.sql(
                            "UPDATE tasks t JOIN lead_states l ON l.tenant_id = t.tenant_id AND l.lead_id = t.follow_up_of SET "
                                    + DUE.replace("{due}", "l.next_follow_up_at")
                                    + ", t.version = t.version + 1, t.updated_at = :now"
                                    + " WHERE t.tenant_id = :tenant AND t.follow_up_of IN (:leads)")
                    .param("now", Instants.toColumn(now))
                    .param("tenant", tenantId.value())
                    .param("leads", leadIds.stream().map(LeadId::value).toList())
                    .update();
        }
    }
}
