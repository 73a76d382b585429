package io.leadline.tasks.internal.completion;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.checklist.ChecklistRepository;
import io.leadline.tasks.internal.series.Recurrence;
import io.leadline.tasks.internal.series.Series;
import io.leadline.tasks.internal.task.NewTask;
import io.leadline.tasks.internal.task.Task;
import io.leadline.tasks.internal.task.TaskAnnouncements;
import io.leadline.tasks.internal.task.TaskRepository;
import io.leadline.tasks.internal.task.TaskRules;
import io.leadline.tasks.internal.task.TaskService;
import io.leadline.tasks.internal.task.TaskStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Completes tasks. What follows from it happens once, in the same transaction and under the task's lock: the next occurrence of
 * one that repeats, the entry in the lead's timeline, the lead's next follow-up. A task opened again and completed again has
 * its next occurrence already.
 */
@Service
public class Completions {
    private final TaskService tasks;
    private final TaskRepository repository;
    private final ChecklistRepository checklists;
    private final LeadTimeline timeline;
    private final TaskAnnouncements announcements;
    private final Clock clock;

    Completions(
            TaskService tasks,
            TaskRepository repository,
            ChecklistRepository checklists,
            LeadTimeline timeline,
            TaskAnnouncements announcements,
            Clock clock) {
        this.tasks = tasks;
        this.repository = repository;
        this.checklists = checklists;
        this.timeline = timeline;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** What followed. */
    public record Completed(@Nullable TaskId next, @Nullable Long activityId) {}

    @Transactional
    public Completed complete(Caller caller, TaskId taskId, @Nullable String ifMatch, CompletionRequest request) {
        TenantId tenantId = caller.tenantId();
        Task before = tasks.lockToWork(caller, taskId, ifMatch).task();
        TaskRules.requireOpen(before);
        if (request.nextFollowUpAt() != null && before.leadId() == null) {
            throw new InvalidRequestException("next_follow_up_at", "not_allowed", "This task is about no lead.");
        }
        Instant now = clock.instant();
        Task after = before.with(
                TaskStatus.COMPLETED,
                new Task.Completion(request.outcome().strip(), request.notes(), now, caller.userId()));
        repository.update(tenantId, after, now);
        TaskId next = repeat(tenantId, before, now).orElse(null);
        Long activityId = before.leadId() == null
                ? null
                : timeline.add(tenantId, before, before.leadId(), caller.userId(), request);
        announcements.completed(tenantId, after, activityId);
        return new Completed(next, activityId);
    }

    private Optional<TaskId> repeat(TenantId tenantId, Task done, Instant now) {
        Series series = done.series();
        if (series == null || repository.hasSuccessor(tenantId, done.id())) {
            return Optional.empty();
        }
        return Recurrence.next(series, done.due().zone(), now).map(local -> {
            TaskId next = repository
                    .insertAll(tenantId, List.of(successor(done, series, local)), now)
                    .getFirst();
            checklists.copy(tenantId, done.id(), next);
            announcements.created(tenantId, tasks.get(tenantId, next), null);
            return next;
        });
    }

    private static NewTask successor(Task done, Series series, LocalDateTime local) {
        return new NewTask(
                done.title(),
                done.description(),
                done.type(),
                done.priority(),
                done.assignee(),
                done.leadId(),
                done.due().at(Recurrence.toInstant(local, done.due().zone())),
                new Series(series.rule(), series.start(), local),
                done.id(),
                done.createdBy());
    }
}
