package io.leadline.tasks.internal;

import io.leadline.identity.events.MemberRemoved;
import io.leadline.leads.events.LeadsAboutToBeDeleted;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.PersonErased;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.task.Task;
import io.leadline.tasks.internal.task.TaskAnnouncements;
import io.leadline.tasks.internal.task.TaskBatches;
import io.leadline.tasks.internal.task.TaskRepository;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A member who goes lets go of their tasks: the open ones wait, unassigned, for somebody else. A lead that goes takes its tasks
 * along: what they say is about it.
 */
@Component
class LettingGo {
    private static final int PORTION = 1000;

    private final TaskRepository repository;
    private final TaskBatches batches;
    private final TaskAnnouncements announcements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LettingGo(
            TaskRepository repository,
            TaskBatches batches,
            TaskAnnouncements announcements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.batches = batches;
        this.announcements = announcements;
        this.events = events;
        this.clock = clock;
    }

    @ReactPhase
    void on(MemberRemoved event) {
        List<TaskId> taskIds = repository.ofAssignee(event.tenantId(), event.userId(), PORTION);
        while (!taskIds.isEmpty()) {
            List<Task> tasks = repository.lockAll(event.tenantId(), taskIds);
            batches.assign(event.tenantId(), taskIds, null, clock.instant());
            List<Task> open = tasks.stream().filter(Task::isOpen).toList();
            announcements.handedOver(event.tenantId(), open, null, null);
            taskIds = repository.ofAssignee(event.tenantId(), event.userId(), PORTION);
        }
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
