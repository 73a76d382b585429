package io.leadline.tasks.internal.listing;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.database.Instants;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.task.TaskRow;
import io.leadline.tasks.internal.task.TaskView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists tasks by keyset; each order has an index that starts with tenant and status. */
@Repository
public class TaskQuery {
    /** Both counts of a checklist come in one number, so that each task looks into its checklist once; more items than one has. */
    private static final int CHECKLIST_UNIT = 1_000_000;

    private static final String SELECT = """
            SELECT t.*, l.display_name AS lead_name,
                (SELECT COUNT(*) FROM task_comments c WHERE c.tenant_id = t.tenant_id AND c.task_id = t.id) AS comments,
                (SELECT COUNT(*) * {unit} + SUM(i.done) FROM task_checklist_items i
                    WHERE i.tenant_id = t.tenant_id AND i.task_id = t.id) AS checklist
            FROM tasks t LEFT JOIN lead_names l ON l.tenant_id = t.tenant_id AND l.lead_id = t.lead_id
            WHERE t.tenant_id = :tenant AND\s""".replace("{unit}", String.valueOf(TaskQuery.CHECKLIST_UNIT));

    private final JdbcClient jdbc;
    private final DayWindow today;

    TaskQuery(JdbcClient jdbc, DayWindow today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    public Page<TaskView> page(Caller caller, TaskFilter filter, TaskSort sort, @Nullable String cursor, int limit) {
        TenantId tenantId = caller.tenantId();
        String scope =
                String.join("/", "tasks", tenantId.value(), caller.userId().toString(), filter.toString(), sort.name());
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("tenant", tenantId.value());
        TaskConditions conditions = new TaskConditions(parameters);
        conditions.add(filter, caller.userId(), today.in(tenantId, filter.timeZone()));
        if (cursor != null) {
            Position after = Cursor.decode(
                    scope, cursor, key -> new Position(Cursor.instant(key.getFirst()), Long.parseLong(key.get(1))));
            conditions.beyond(sort, after);
        }
        parameters.put("limit", limit + 1);
        String direction = sort.descending() ? " DESC" : "";
        List<TaskView> found = jdbc.sql(SELECT + conditions.sql() + " ORDER BY t." + sort.column() + direction
                        + ", t.id" + direction + " LIMIT :limit")
                .params(parameters)
                .query(TaskQuery::view)
                .list();
        return Page.of(found, limit, last -> Cursor.encode(scope, key(sort, last), last.id()));
    }

    /** Where a page ended. */
    record Position(Instant key, long id) {}

    private static Instant key(TaskSort sort, TaskView last) {
        if (sort == TaskSort.COMPLETED_LAST) {
            return Objects.requireNonNull(last.completedAt());
        }
        return last.dueAt() == null ? TaskConditions.NEVER : last.dueAt();
    }

    public TaskView get(TenantId tenantId, TaskId taskId) {
        return jdbc.sql(SELECT + "t.id = :id")
                .param("tenant", tenantId.value())
                .param("id", taskId.value())
                .query(TaskQuery::view)
                .optional()
                .orElseThrow(() -> new NotFoundException("task", taskId));
    }

    private static TaskView view(ResultSet row, int number) throws SQLException {
        long checklist = row.getLong("checklist");
        long items = checklist / CHECKLIST_UNIT;
        return TaskView.of(
                TaskRow.map(row, number),
                row.getString("lead_name"),
                items == 0 ? null : new TaskView.Progress(checklist % CHECKLIST_UNIT, items),
                row.getLong("comments"));
    }

    /** A person's open tasks, counted over one range of an index that holds all it takes. */
    TaskCounts counts(TenantId tenantId, UserId person, @Nullable String timeZone) {
        DayWindow.Span span = today.in(tenantId, timeZone);
        return jdbc.sql("""
                        SELECT COALESCE(SUM(due_order < :now), 0) AS overdue,
                            COALESCE(SUM(due_order >= :now AND due_order < :end), 0) AS today,
                            COALESCE(SUM(due_order >= :end), 0) AS upcoming
                        FROM tasks WHERE tenant_id = :tenant AND status = 'open' AND assignee_id = :person""")
                .param("now", Instants.toColumn(span.now()))
                .param("end", Instants.toColumn(span.end()))
                .param("tenant", tenantId.value())
                .param("person", person.value())
                .query((row, number) ->
                        new TaskCounts(row.getLong("overdue"), row.getLong("today"), row.getLong("upcoming")))
                .single();
    }

    /** Who has how many open tasks, most first; as long as the tenant has people. */
    List<TaskLoad.OfPerson> load(TenantId tenantId, @Nullable Long teamId, @Nullable String timeZone) {
        DayWindow.Span span = today.in(tenantId, timeZone);
        String team = teamId == null ? "" : " AND " + TaskConditions.OF_TEAM.replace("t.", "");
        JdbcClient.StatementSpec statement = jdbc.sql("SELECT assignee_id, COUNT(*) AS open_tasks,"
                        + " SUM(due_order < :now) AS overdue, SUM(due_order >= :now AND due_order < :end) AS today"
                        + " FROM tasks FORCE INDEX (ix_tasks_assignee_due)"
                        + " WHERE tenant_id = :tenant AND status = 'open'" + team
                        + " GROUP BY assignee_id ORDER BY open_tasks DESC, assignee_id LIMIT :limit")
                .param("now", Instants.toColumn(span.now()))
                .param("end", Instants.toColumn(span.end()))
                .param("tenant", tenantId.value())
                .param("limit", TaskLoad.MOST);
        return (teamId == null ? statement : statement.param("team", teamId))
                .query((row, number) -> new TaskLoad.OfPerson(
                        row.getObject("assignee_id", Long.class),
                        row.getLong("open_tasks"),
                        row.getLong("overdue"),
                        row.getLong("today")))
                .list();
    }
}
