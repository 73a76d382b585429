package io.leadline.tasks.internal.task;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadPriority;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.due.Due;
import io.leadline.tasks.internal.series.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a task from a row of the table {@code tasks}. */
public final class TaskRow {
    private TaskRow() {}

    public static Task map(ResultSet row, int number) throws SQLException {
        return new Task(
                new TaskId(row.getLong("id")),
                row.getString("title"),
                row.getString("description"),
                TaskType.ofWireName(row.getString("type")),
                TaskStatus.ofWireName(row.getString("status")),
                LeadPriority.ofWireName(row.getString("priority")),
                user(row, "assignee_id"),
                lead(row),
                new Due(
                        Instants.fromNullableColumn(row, "due_at"),
                        ZoneId.of(row.getString("due_time_zone")),
                        row.getObject("remind_before_minutes", Integer.class)),
                series(row),
                follows(row),
                completion(row),
                user(row, "created_by"),
                row.getLong("version"),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "updated_at"));
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new UserId(id);
    }

    private static @Nullable LeadId lead(ResultSet row) throws SQLException {
        Long id = row.getObject("lead_id", Long.class);
        return id == null ? null : new LeadId(id);
    }

    private static @Nullable TaskId follows(ResultSet row) throws SQLException {
        Long id = row.getObject("follows_id", Long.class);
        return id == null ? null : new TaskId(id);
    }

    private static @Nullable Series series(ResultSet row) throws SQLException {
        String rule = row.getString("recurrence");
        return rule == null
                ? null
                : new Series(
                        rule,
                        row.getObject("series_start", LocalDateTime.class),
                        row.getObject("occurrence_local", LocalDateTime.class));
    }

    private static Task.@Nullable Completion completion(ResultSet row) throws SQLException {
        Instant at = Instants.fromNullableColumn(row, "completed_at");
        return at == null
                ? null
                : new Task.Completion(
                        Objects.requireNonNullElse(row.getString("outcome"), ""),
                        row.getString("completion_notes"),
                        at,
                        new UserId(row.getLong("completed_by")));
    }
}
