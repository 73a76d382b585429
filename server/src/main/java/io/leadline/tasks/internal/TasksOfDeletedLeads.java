package io.leadline.tasks.internal;

import io.leadline.leads.events.LeadsAboutToBeDeleted;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.PersonErased;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.task.Task;
import io.leadline.tasks.internal.task.TaskAnnouncements;
import io.leadline.tasks.internal.task.TaskRepository;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A lead that goes takes its tasks along: what they say is about it. */
@Component
class TasksOfDeletedLeads {
    private static final int PORTION = 1000;

    private final TaskRepository repository;
    private final TaskAnnouncements announcements;
    private final ApplicationEventPublisher events;

    TasksOfDeletedLeads(TaskRepository repository, TaskAnnouncements announcements, ApplicationEventPublisher events) {
        this.repository = repository;
        this.announcements = announcements;
        this.events = events;
    }

    @ReactPhase
    void on(LeadsAboutToBeDeleted event) {
        List<TaskId> taskIds = repository.ofLeads(event.tenantId(), event.leadIds());
        for (int from = 0; from < taskIds.size(); from += PORTION) {
            List<TaskId> portion = taskIds.subList(from, Math.min(taskIds.size(), from + PORTION));
            delete(event.tenantId(), portion);
            if (event.erased()) {
                events.publishEvent(new PersonErased(
                        event.tenantId(),
                        "task",
                        portion.stream().map(TaskId::toString).toList(),
                        List.of(),
                        List.of()));
            }
        }
    }

    private void delete(TenantId tenantId, List<TaskId> taskIds) {
        List<Task> tasks = repository.lockAll(tenantId, taskIds);
        repository.deleteAll(tenantId, taskIds);
        announcements.deleted(tenantId, tasks, null);
    }
}
