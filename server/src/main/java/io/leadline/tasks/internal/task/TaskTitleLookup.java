package io.leadline.tasks.internal.task;

import io.leadline.platform.TenantId;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.TaskTitles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskTitleLookup implements TaskTitles {
    private final JdbcClient jdbc;

    TaskTitleLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<TaskId, String> titles(TenantId tenantId, Set<TaskId> taskIds) {
        Map<TaskId, String> titles = new LinkedHashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.sql("SELECT id, title FROM tasks WHERE tenant_id = :tenant AND id IN (:ids)")
                    .param("tenant", tenantId.value())
                    .param("ids", taskIds.stream().map(TaskId::value).toList())
                    .query(row -> {
                        titles.put(new TaskId(row.getLong("id")), row.getString("title"));
                    });
        }
        return titles;
    }
}
