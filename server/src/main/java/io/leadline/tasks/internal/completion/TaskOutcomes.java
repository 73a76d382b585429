package io.leadline.tasks.internal.completion;

import io.leadline.platform.TenantId;
import io.leadline.tasks.events.TaskCompleted;
import io.leadline.tasks.internal.task.Task;
import io.leadline.tasks.internal.task.TaskNews;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of completed tasks and of the occurrences that come after them. */
@Component
class TaskOutcomes {
    private final TaskNews news;
    private final ApplicationEventPublisher events;

    TaskOutcomes(TaskNews news, ApplicationEventPublisher events) {
        this.news = news;
        this.events = events;
    }

    void completed(TenantId tenantId, Task task, @Nullable Long activityId) {
        Task.Completion completion = Objects.requireNonNull(task.completion());
        news.completed(tenantId, task, activityId);
        events.publishEvent(new TaskCompleted(
                tenantId,
                task.id(),
                task.version(),
                completion.by(),
                task.leadId(),
                task.due().at(),
                completion.at()));
    }

    void repeated(TenantId tenantId, Task next) {
        news.created(tenantId, next, null);
    }
}
