package io.leadline.tasks.internal.followups;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadPriority;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsCreated;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.due.Due;
import io.leadline.tasks.internal.task.FieldChange;
import io.leadline.tasks.internal.task.NewTask;
import io.leadline.tasks.internal.task.Task;
import io.leadline.tasks.internal.task.TaskAnnouncements;
import io.leadline.tasks.internal.task.TaskBatches;
import io.leadline.tasks.internal.task.TaskRepository;
import io.leadline.tasks.internal.task.TaskStatus;
import io.leadline.tasks.internal.task.TaskType;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the open follow-up of each lead in step with the lead, in the transaction that changes the lead and under its lock. What
 * it does follows from how lead and task stand, not from what was done to them: whatever wrote the lead (a person, an activity,
 * a file, a task), hearing of it again changes nothing. Three statements at most, however many leads.
 *
 * <p>An open lead with a next follow-up has one open task for it; a closed lead has none. The task is for whoever works the
 * lead, else for whoever planned it, and goes along when the lead gets another agent, unless somebody else was given it.
 * Nobody is told of a follow-up that comes with a lead: that the lead came to them is told already.
 */
@Component
class FollowUps {
    static final String TITLE = "Follow up";
    private static final int REMIND_BEFORE = 15;

    private final FollowUpRepository followUps;
    private final TaskRepository tasks;
    private final TaskBatches batches;
    private final TaskAnnouncements announcements;
    private final Tenants tenants;
    private final Clock clock;

    FollowUps(
            FollowUpRepository followUps,
            TaskRepository tasks,
            TaskBatches batches,
            TaskAnnouncements announcements,
            Tenants tenants,
            Clock clock) {
        this.followUps = followUps;
        this.tasks = tasks;
        this.batches = batches;
        this.announcements = announcements;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * A lead and its open follow-up.
     *
     * @param plannedAt when the lead is to be followed up; null for never, as for every closed lead
     * @param task null where there is none
     * @param dueAt the task's
     */
    record Standing(
            LeadId leadId,
            @Nullable Instant plannedAt,
            @Nullable UserId agent,
            LeadPriority priority,
            @Nullable TaskId task,
            @Nullable Instant dueAt) {
        /** What brings the task in step with the lead. */
        Step step() {
            if (task == null) {
                return plannedAt == null ? Step.NONE : Step.PLAN;
            }
            if (plannedAt == null) {
                return Step.CANCEL;
            }
            return plannedAt.equals(dueAt) ? Step.NONE : Step.MOVE;
        }
    }

    enum Step {
        NONE,
        PLAN,
        MOVE,
        CANCEL
    }

    @ReactPhase
    void on(LeadsCreated event) {
        align(event.tenantId(), event.leadIds(), null);
    }

    @ReactPhase
    void on(LeadsChanged event) {
        List<LeadId> leadIds =
                event.changes().stream().map(LeadsChanged.Change::leadId).toList();
        align(event.tenantId(), leadIds, event.by());
        List<LeadsChanged.Change> moved =
                event.changes().stream().filter(LeadsChanged.Change::movedOwner).toList();
        if (!moved.isEmpty()) {
            handOver(event.tenantId(), moved, event.by());
        }
    }

    private void align(TenantId tenantId, List<LeadId> leadIds, @Nullable UserId by) {
        Map<Step, List<Standing>> steps =
                followUps.standings(tenantId, leadIds).stream().collect(Collectors.groupingBy(Standing::step));
        plan(tenantId, steps.getOrDefault(Step.PLAN, List.of()), by);
        cancel(tenantId, steps.getOrDefault(Step.CANCEL, List.of()), by);
        move(tenantId, steps.getOrDefault(Step.MOVE, List.of()), by);
    }

    private void plan(TenantId tenantId, List<Standing> missing, @Nullable UserId by) {
        if (missing.isEmpty()) {
            return;
        }
        ZoneId zone = tenants.get(tenantId).timeZone();
        List<NewTask> drafts =
                missing.stream().map(lead -> draft(lead, zone, by)).toList();
        List<TaskId> taskIds = tasks.insertAll(tenantId, drafts, clock.instant());
        if (taskIds.size() == 1) {
            announcements.created(
                    tenantId, tasks.find(tenantId, taskIds.getFirst()).orElseThrow(), by);
        } else {
            announcements.createdMany(tenantId, followUps.all(tenantId, taskIds), by);
        }
    }

    private static NewTask draft(Standing lead, ZoneId zone, @Nullable UserId by) {
        return new NewTask(
                TITLE,
                null,
                TaskType.FOLLOW_UP,
                lead.priority(),
                lead.agent() == null ? by : lead.agent(),
                lead.leadId(),
                new Due(lead.plannedAt(), zone, REMIND_BEFORE),
                null,
                null,
                by);
    }

    private void cancel(TenantId tenantId, List<Standing> gone, @Nullable UserId by) {
        List<Task> before = followUps.all(tenantId, ids(gone));
        batches.cancel(tenantId, Task.ids(before), clock.instant());
        announcements.changedMany(
                tenantId,
                before,
                FieldChange.to("status", task -> task.status().wireName(), TaskStatus.CANCELLED.wireName()),
                by);
    }

    private void move(TenantId tenantId, List<Standing> moved, @Nullable UserId by) {
        List<Task> before = followUps.all(tenantId, ids(moved));
        batches.moveToTheirLeads(tenantId, moved.stream().map(Standing::leadId).toList(), clock.instant());
        Map<TaskId, Instant> due = moved.stream()
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(one.task()), one -> Objects.requireNonNull(one.plannedAt())));
        announcements.changedMany(
                tenantId, before, new FieldChange("due_at", task -> task.due().at(), task -> due.get(task.id())), by);
    }

    private static List<TaskId> ids(List<Standing> standings) {
        return standings.stream().map(one -> Objects.requireNonNull(one.task())).toList();
    }

    /** Follow-ups that were for the lead's agent, or for nobody, are for the new one. */
    private void handOver(TenantId tenantId, List<LeadsChanged.Change> moved, @Nullable UserId by) {
        Map<Long, LeadsChanged.Change> byLead = moved.stream()
                .collect(Collectors.toMap(change -> change.leadId().value(), Function.identity(), (one, two) -> two));
        List<LeadId> leadIds = moved.stream().map(LeadsChanged.Change::leadId).toList();
        Map<Optional<UserId>, List<Task>> byOwner = new java.util.LinkedHashMap<>();
        for (Task task : followUps.ofLeads(tenantId, leadIds)) {
            LeadsChanged.Change change =
                    byLead.get(Objects.requireNonNull(task.leadId()).value());
            if (change != null && goesAlong(task, change)) {
                byOwner.computeIfAbsent(Optional.ofNullable(change.ownerAfter()), any -> new ArrayList<>())
                        .add(task);
            }
        }
        byOwner.forEach((owner, theirs) -> assign(tenantId, theirs, owner.orElse(null), by));
    }

    private static boolean goesAlong(Task task, LeadsChanged.Change change) {
        UserId assignee = task.assignee();
        return !Objects.equals(assignee, change.ownerAfter())
                && (assignee == null || assignee.equals(change.ownerBefore()));
    }

    private void assign(TenantId tenantId, List<Task> theirs, @Nullable UserId agent, @Nullable UserId by) {
        batches.assign(tenantId, Task.ids(theirs), agent, clock.instant());
        announcements.handedOver(tenantId, theirs, agent, by);
    }
}
