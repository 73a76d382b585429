package io.leadline.tasks.internal.task;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.due.Due;
import io.leadline.tasks.internal.series.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes single tasks; {@link TaskBatches} writes many alike. */
@Repository
public class TaskRepository {
    private static final MultiRowInsert INSERT = new MultiRowInsert(
            "tasks",
            "tenant_id, title, description, type, status, priority, assignee_id, lead_id, follow_up_of, due_at,"
                    + " due_time_zone, remind_before_minutes, remind_at, overdue_at, recurrence, series_start,"
                    + " occurrence_local, follows_id, created_by, created_at, updated_at",
            "");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    TaskRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when a lead has an open follow-up, or an occurrence a next one */
    public List<TaskId> insertAll(TenantId tenantId, List<NewTask> tasks, Instant now) {
        List<@Nullable Object[]> rows = new ArrayList<>(tasks.size());
        tasks.forEach(task -> rows.add(values(tenantId, task, now)));
        return INSERT.insertReturningIds(template, rows).stream()
                .map(TaskId::new)
                .toList();
    }

    private static @Nullable Object[] values(TenantId tenantId, NewTask task, Instant now) {
        Long lead = task.leadId() == null ? null : task.leadId().value();
        Series series = task.series();
        return new @Nullable Object[] {
            tenantId.value(),
            task.title(),
            task.description(),
            task.type().wireName(),
            TaskStatus.OPEN.wireName(),
            task.priority().wireName(),
            task.assignee() == null ? null : task.assignee().value(),
            lead,
            task.isLeadFollowUp() ? lead : null,
            Instants.toNullableColumn(task.due().at()),
            task.due().zone().getId(),
            task.due().remindBefore(),
            Instants.toNullableColumn(task.due().remindAt(now)),
            Instants.toNullableColumn(task.due().overdueAt(now)),
            series == null ? null : series.rule(),
            series == null ? null : series.start(),
            series == null ? null : series.occurrence(),
            task.followsId() == null ? null : task.followsId().value(),
            task.createdBy() == null ? null : task.createdBy().value(),
            Instants.toColumn(now),
            Instants.toColumn(now)
        };
    }

    public Optional<Task> find(TenantId tenantId, TaskId taskId) {
        return select(tenantId, taskId, "");
    }

    Optional<Task> lock(TenantId tenantId, TaskId taskId) {
        return select(tenantId, taskId, " FOR UPDATE");
    }

    private Optional<Task> select(TenantId tenantId, TaskId taskId, String lock) {
        return jdbc.sql("SELECT * FROM tasks WHERE tenant_id = :tenant AND id = :id" + lock)
                .param("tenant", tenantId.value())
                .param("id", taskId.value())
                .query(TaskRow::map)
                .optional();
    }

    /** The tasks of these that the tenant has, locked in the order of their ids. */
    public List<Task> lockAll(TenantId tenantId, List<TaskId> taskIds) {
        return jdbc.sql("SELECT * FROM tasks WHERE tenant_id = :tenant AND id IN (:ids) ORDER BY id FOR UPDATE")
                .param("tenant", tenantId.value())
                .param("ids", taskIds.stream().map(TaskId::value).toList())
                .query(TaskRow::map)
                .list();
    }

    /** The leads of these tasks, without locking anything: a task stays with its lead. */
    public List<LeadId> leadsOf(TenantId tenantId, List<TaskId> taskIds) {
        return jdbc.sql("""
                        SELECT DISTINCT lead_id FROM tasks
                        WHERE tenant_id = :tenant AND id IN (:ids) AND lead_id IS NOT NULL ORDER BY lead_id""")
                .param("tenant", tenantId.value())
                .param("ids", taskIds.stream().map(TaskId::value).toList())
                .query((row, number) -> new LeadId(row.getLong("lead_id")))
                .list();
    }

    public boolean hasSuccessor(TenantId tenantId, TaskId taskId) {
        return jdbc.sql("SELECT 1 FROM tasks WHERE tenant_id = :tenant AND follows_id = :id")
                .param("tenant", tenantId.value())
                .param("id", taskId.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Writes the task, which the caller has locked, as it shall be. Of a due date that was told already nobody is told again;
     * one that has passed untold stays to be told.
     */
    public void update(TenantId tenantId, Task task, Instant now) {
        jdbc.sql("""
                        UPDATE tasks SET title = :title, description = :description, type = :type, status = :status,
                            priority = :priority, assignee_id = :assignee, follow_up_of = :followUpOf,
                            overdue_at = CASE WHEN :open AND (:ahead OR overdue_at = :due)
                                AND (overdue_for IS NULL OR overdue_for <> :due) THEN :due END,
                            remind_at = CASE WHEN :open AND :ahead
                                AND (reminded_for IS NULL OR reminded_for <> :due) THEN :remindAt END,
                            due_at = :due, due_time_zone = :zone, remind_before_minutes = :remindBefore,
                            recurrence = :rule, series_start = :seriesStart, occurrence_local = :occurrence,
                            outcome = :outcome, completion_notes = :notes, completed_at = :completedAt,
                            completed_by = :completedBy, version = :version, updated_at = :now
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("tenant", tenantId.value())
                .param("id", task.id().value())
                .param("title", task.title())
                .param("description", task.description())
                .param("type", task.type().wireName())
                .param("status", task.status().wireName())
                .param("priority", task.priority().wireName())
                .param(
                        "assignee",
                        task.assignee() == null ? null : task.assignee().value())
                .param("followUpOf", followUpOf(task))
                .param("version", task.version())
                .params(dueColumns(task, now))
                .params(seriesColumns(task.series()))
                .params(completionColumns(task.completion()))
                .update();
    }

    private static @Nullable Long followUpOf(Task task) {
        LeadId leadId = task.leadId();
        return leadId != null && task.isOpen() && task.isLeadFollowUp() ? leadId.value() : null;
    }

    private static Map<String, @Nullable Object> dueColumns(Task task, Instant now) {
        Due due = task.due();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("open", task.isOpen());
        columns.put("ahead", due.at() != null && due.at().isAfter(now));
        columns.put("due", Instants.toNullableColumn(due.at()));
        columns.put("remindAt", Instants.toNullableColumn(due.remindAt(now)));
        columns.put("zone", due.zone().getId());
        columns.put("remindBefore", due.remindBefore());
        columns.put("now", Instants.toColumn(now));
        return columns;
    }

    private static Map<String, @Nullable Object> seriesColumns(@Nullable Series series) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("rule", series == null ? null : series.rule());
        columns.put("seriesStart", series == null ? null : series.start());
        columns.put("occurrence", series == null ? null : series.occurrence());
        return columns;
    }

    private static Map<String, @Nullable Object> completionColumns(Task.@Nullable Completion completion) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("outcome", completion == null ? null : completion.outcome());
        columns.put("notes", completion == null ? null : completion.notes());
        columns.put("completedAt", completion == null ? null : Instants.toColumn(completion.at()));
        columns.put("completedBy", completion == null ? null : completion.by().value());
        return columns;
    }

    /** What belongs to a task changed; the caller has locked it. */
    public void touch(TenantId tenantId, TaskId taskId, Instant now) {
        jdbc.sql("""
                        UPDATE tasks SET version = version + 1, updated_at = :now
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", taskId.value())
                .update();
    }

    public void deleteAll(TenantId tenantId, List<TaskId> taskIds) {
        jdbc.sql("DELETE FROM tasks WHERE tenant_id = :tenant AND id IN (:ids)")
                .param("tenant", tenantId.value())
                .param("ids", taskIds.stream().map(TaskId::value).toList())
                .update();
    }

    /** The next tasks of somebody, open or not, in the order of their ids. */
    public List<TaskId> ofAssignee(TenantId tenantId, UserId assignee, int limit) {
        return jdbc.sql("""
                        SELECT id FROM tasks WHERE tenant_id = :tenant AND assignee_id = :assignee ORDER BY id LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("assignee", assignee.value())
                .param("limit", limit)
                .query((row, number) -> new TaskId(row.getLong("id")))
                .list();
    }

    /** The next open tasks of somebody, or of nobody, in the order in which they are due. */
    public List<TaskId> openOf(TenantId tenantId, @Nullable UserId assignee, int limit) {
        return jdbc.sql("""
                        SELECT id FROM tasks WHERE tenant_id = :tenant AND status = 'open' AND assignee_id <=> :assignee
                        ORDER BY due_order, id LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("assignee", assignee == null ? null : assignee.value())
                .param("limit", limit)
                .query((row, number) -> new TaskId(row.getLong("id")))
                .list();
    }

    public List<TaskId> ofLeads(TenantId tenantId, List<LeadId> leadIds) {
        return jdbc.sql("SELECT id FROM tasks WHERE tenant_id = :tenant AND lead_id IN (:leads) ORDER BY id")
                .param("tenant", tenantId.value())
                .param("leads", leadIds.stream().map(LeadId::value).toList())
                .query((row, number) -> new TaskId(row.getLong("id")))
                .list();
    }
}
