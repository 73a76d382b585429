package io.leadline.tasks.internal;

import io.leadline.identity.events.MemberRemoved;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.task.Task;
import io.leadline.tasks.internal.task.TaskAnnouncements;
import io.leadline.tasks.internal.task.TaskBatches;
import io.leadline.tasks.internal.task.TaskRepository;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** A member who goes lets go of their tasks: the open ones wait, unassigned, for somebody else. */
@Component
class TasksMemberOffboarding {
    private static final int PORTION = 1000;

    private final TaskRepository repository;
    private final TaskBatches batches;
    private final TaskAnnouncements announcements;
    private final Clock clock;

    TasksMemberOffboarding(
            TaskRepository repository, TaskBatches batches, TaskAnnouncements announcements, Clock clock) {
        this.repository = repository;
        this.batches = batches;
        this.announcements = announcements;
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
}
