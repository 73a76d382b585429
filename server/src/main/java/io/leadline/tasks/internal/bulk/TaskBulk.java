package io.leadline.tasks.internal.bulk;

import io.leadline.leads.Leads;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.bulk.TaskBulkOutcome.Refused;
import io.leadline.tasks.internal.task.FieldChange;
import io.leadline.tasks.internal.task.Task;
import io.leadline.tasks.internal.task.TaskAnnouncements;
import io.leadline.tasks.internal.task.TaskBatches;
import io.leadline.tasks.internal.task.TaskRepository;
import io.leadline.tasks.internal.task.TaskRules;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes many tasks with one statement each for the tasks and for the leads whose follow-ups they are. */
@Service
public class TaskBulk {
    private static final int PORTION = 500;

    private final TaskRepository repository;
    private final TaskBatches batches;
    private final TaskRules rules;
    private final TaskAnnouncements announcements;
    private final Leads leads;
    private final Clock clock;

    TaskBulk(
            TaskRepository repository,
            TaskBatches batches,
            TaskRules rules,
            TaskAnnouncements announcements,
            Leads leads,
            Clock clock) {
        this.repository = repository;
        this.batches = batches;
        this.rules = rules;
        this.announcements = announcements;
        this.leads = leads;
        this.clock = clock;
    }

    @Transactional
    public TaskBulkOutcome apply(Caller caller, TaskBulkRequest request) {
        request.requireComplete();
        TenantId tenantId = caller.tenantId();
        rules.requireAssignable(tenantId, request.assignee(), "assignee_id");
        List<TaskId> wanted = request.ids();
        List<Task> found = lock(tenantId, wanted);
        List<Refused> refused = missing(wanted, found);
        List<Task> changing = new ArrayList<>();
        for (Task task : found) {
            if (request.action() != TaskBulkRequest.Action.DELETE && !task.isOpen()) {
                refused.add(new Refused(task.id().value(), "task_closed", "Task " + task.id() + " is not open."));
            } else if (differs(task, request)) {
                changing.add(task);
            }
        }
        if (!changing.isEmpty()) {
            write(caller, changing, request);
        }
        return new TaskBulkOutcome(changing.size(), wanted.size() - changing.size() - refused.size(), refused);
    }

    /** Gives the next open tasks of one person, in the order in which they are due, to another. */
    @Transactional
    public ReassignOutcome reassign(Caller caller, @Nullable UserId from, @Nullable UserId to) {
        TenantId tenantId = caller.tenantId();
        if (Objects.equals(from, to)) {
            throw new InvalidRequestException("to_user_id", "same", "Name somebody else.");
        }
        rules.requireAssignable(tenantId, to, "to_user_id");
        List<TaskId> next = repository.openOf(tenantId, from, PORTION + 1);
        List<Task> tasks = lock(tenantId, next.subList(0, Math.min(PORTION, next.size()))).stream()
                .filter(task -> task.isOpen() && Objects.equals(task.assignee(), from))
                .toList();
        if (!tasks.isEmpty()) {
            assign(caller, tasks, to, clock.instant());
        }
        return new ReassignOutcome(tasks.size(), next.size() > PORTION);
    }

    private List<Task> lock(TenantId tenantId, List<TaskId> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        leads.lockAll(tenantId, repository.leadsOf(tenantId, taskIds));
        return repository.lockAll(tenantId, taskIds);
    }

    private static List<Refused> missing(List<TaskId> wanted, List<Task> found) {
        Set<TaskId> known = new HashSet<>(Task.ids(found));
        List<Refused> refused = new ArrayList<>();
        wanted.stream()
                .filter(taskId -> !known.contains(taskId))
                .forEach(taskId ->
                        refused.add(new Refused(taskId.value(), "not_found", "There is no task " + taskId + ".")));
        return refused;
    }

    private static boolean differs(Task task, TaskBulkRequest request) {
        return switch (request.action()) {
            case ASSIGN -> !Objects.equals(task.assignee(), request.assignee());
            case PRIORITY -> task.priority() != request.priority();
            case DUE -> !Objects.equals(task.due().at(), request.dueAt());
            case DELETE -> true;
        };
    }

    private void write(Caller caller, List<Task> tasks, TaskBulkRequest request) {
        Instant now = clock.instant();
        switch (request.action()) {
            case ASSIGN -> assign(caller, tasks, request.assignee(), now);
            case PRIORITY -> {
                var priority = Objects.requireNonNull(request.priority());
                batches.prioritise(caller.tenantId(), Task.ids(tasks), priority, now);
                changed(
                        caller,
                        tasks,
                        FieldChange.to("priority", task -> task.priority().wireName(), priority.wireName()));
            }
            case DUE ->
                move(caller, tasks, Objects.requireNonNull(request.dueAt()).truncatedTo(ChronoUnit.MICROS), now);
            case DELETE -> delete(caller, tasks);
        }
    }

    private void assign(Caller caller, List<Task> tasks, @Nullable UserId to, Instant now) {
        TenantId tenantId = caller.tenantId();
        batches.assign(tenantId, Task.ids(tasks), to, now);
        announcements.handedOver(tenantId, tasks, to, caller.userId());
        if (to != null) {
            tasks.forEach(task -> announcements.assigned(tenantId, task.id(), task.version() + 1, to, caller.userId()));
        }
    }

    private void move(Caller caller, List<Task> tasks, Instant due, Instant now) {
        batches.moveTo(caller.tenantId(), Task.ids(tasks), due, now);
        planFollowUps(caller, tasks, due);
        changed(caller, tasks, FieldChange.to("due_at", task -> task.due().at(), due));
    }

    private void delete(Caller caller, List<Task> tasks) {
        TenantId tenantId = caller.tenantId();
        repository.deleteAll(tenantId, Task.ids(tasks));
        planFollowUps(caller, tasks.stream().filter(Task::isOpen).toList(), null);
        announcements.deleted(tenantId, tasks, caller.userId());
    }

    private void planFollowUps(Caller caller, List<Task> tasks, @Nullable Instant at) {
        leads.planFollowUps(
                caller.tenantId(),
                tasks.stream()
                        .filter(Task::isLeadFollowUp)
                        .map(task -> Objects.requireNonNull(task.leadId()))
                        .toList(),
                at,
                caller.userId());
    }

    private void changed(Caller caller, List<Task> tasks, FieldChange change) {
        announcements.changedMany(caller.tenantId(), tasks, change, caller.userId());
    }
}
