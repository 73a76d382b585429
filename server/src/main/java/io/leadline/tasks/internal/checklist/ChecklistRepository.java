package io.leadline.tasks.internal.checklist;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.tasks.TaskId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of tasks; whoever writes them has locked the task. */
@Repository
public class ChecklistRepository {
    private final JdbcClient jdbc;

    ChecklistRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ChecklistItem> all(TenantId tenantId, TaskId taskId) {
        return jdbc.sql("""
                        SELECT id, text, done, position FROM task_checklist_items
                        WHERE tenant_id = :tenant AND task_id = :task ORDER BY position, id""")
                .param("tenant", tenantId.value())
                .param("task", taskId.value())
                .query((row, number) -> new ChecklistItem(
                        row.getLong("id"), row.getString("text"), row.getBoolean("done"), row.getInt("position")))
                .list();
    }

    long insert(TenantId tenantId, TaskId taskId, ChecklistFields fields, int position) {
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO task_checklist_items (tenant_id, task_id, position, text, done)
                        VALUES (:tenant, :task, :position, :text, :done)""")
                .param("tenant", tenantId.value())
                .param("task", taskId.value())
                .param("position", position)
                .param("text", fields.text().strip())
                .param("done", fields.isDone()));
    }

    void update(TenantId tenantId, long itemId, ChecklistFields fields, int position) {
        jdbc.sql("""
                        UPDATE task_checklist_items SET text = :text, done = :done, position = :position
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("text", fields.text().strip())
                .param("done", fields.isDone())
                .param("position", position)
                .param("tenant", tenantId.value())
                .param("id", itemId)
                .update();
    }

    /** Moves the steps at these positions up or down the list. */
    void shift(TenantId tenantId, TaskId taskId, int from, int to, int by) {
        jdbc.sql("""
                        UPDATE task_checklist_items SET position = position + :by
                        WHERE tenant_id = :tenant AND task_id = :task AND position BETWEEN :from AND :to""")
                .param("by", by)
                .param("tenant", tenantId.value())
                .param("task", taskId.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    void delete(TenantId tenantId, long itemId) {
        jdbc.sql("DELETE FROM task_checklist_items WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", itemId)
                .update();
    }

    /** Gives a task the steps of another, none of them done. */
    public void copy(TenantId tenantId, TaskId from, TaskId to) {
        jdbc.sql("""
                        INSERT INTO task_checklist_items (tenant_id, task_id, position, text, done)
                        SELECT tenant_id, :to, position, text, FALSE FROM task_checklist_items
                        WHERE tenant_id = :tenant AND task_id = :from""")
                .param("to", to.value())
                .param("tenant", tenantId.value())
                .param("from", from.value())
                .update();
    }
}
