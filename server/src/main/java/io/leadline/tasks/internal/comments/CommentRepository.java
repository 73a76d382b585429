package io.leadline.tasks.internal.comments;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.JsonColumn;
import io.leadline.tasks.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommentRepository {
    private final JdbcClient jdbc;
    private final JsonColumn json;

    CommentRepository(JdbcClient jdbc, JsonColumn json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(TenantId tenantId, TaskId taskId, UserId author, CommentRequest comment, Instant now) {
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO task_comments (tenant_id, task_id, author_id, body, mentions, created_at)
                        VALUES (:tenant, :task, :author, :body, :mentions, :now)""")
                .param("tenant", tenantId.value())
                .param("task", taskId.value())
                .param("author", author.value())
                .param("body", comment.body().strip())
                .param("mentions", json.write(comment.mentioned()))
                .param("now", Instants.toColumn(now)));
    }

    Optional<CommentView> find(TenantId tenantId, TaskId taskId, long commentId) {
        return jdbc.sql("SELECT * FROM task_comments WHERE tenant_id = :tenant AND task_id = :task AND id = :id")
                .param("tenant", tenantId.value())
                .param("task", taskId.value())
                .param("id", commentId)
                .query(this::map)
                .optional();
    }

    /** Oldest first. */
    List<CommentView> page(TenantId tenantId, TaskId taskId, long after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM task_comments WHERE tenant_id = :tenant AND task_id = :task AND id > :after
                        ORDER BY id LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("task", taskId.value())
                .param("after", after)
                .param("limit", limit)
                .query(this::map)
                .list();
    }

    void delete(TenantId tenantId, long commentId) {
        jdbc.sql("DELETE FROM task_comments WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", commentId)
                .update();
    }

    /** Those of the people who are members of the tenant. */
    List<Long> members(TenantId tenantId, List<Long> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT user_id FROM tenant_members WHERE tenant_id = :tenant AND user_id IN (:people)")
                        .param("tenant", tenantId.value())
                        .param("people", people)
                        .query((row, number) -> row.getLong("user_id"))
                        .list();
    }

    private CommentView map(ResultSet row, int number) throws SQLException {
        return new CommentView(
                row.getLong("id"),
                row.getLong("task_id"),
                row.getLong("author_id"),
                row.getString("body"),
                Arrays.asList(json.read(row.getString("mentions"), Long[].class)),
                Instants.fromColumn(row, "created_at"));
    }
}
