package io.leadline.tasks.internal.task;

import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.leads.LockedLead;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.web.EntityTags;
import io.leadline.tasks.TaskId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates, changes and deletes single tasks. Whoever writes a task of a lead holds the lead's lock first, then the task's; so a
 * lead's follow-up and its task never tell two times.
 */
@Service
public class TaskService {
    private final TaskRepository repository;
    private final TaskDrafts drafts;
    private final TaskRules rules;
    private final TaskAnnouncements announcements;
    private final Leads leads;
    private final Clock clock;

    TaskService(
            TaskRepository repository,
            TaskDrafts drafts,
            TaskRules rules,
            TaskAnnouncements announcements,
            Leads leads,
            Clock clock) {
        this.repository = repository;
        this.drafts = drafts;
        this.rules = rules;
        this.announcements = announcements;
        this.leads = leads;
        this.clock = clock;
    }

    /** A task and its lead, both locked. */
    public record Locked(Task task, @Nullable LockedLead lead) {}

    @Transactional
    public TaskId create(Caller caller, TaskFields fields) {
        TenantId tenantId = caller.tenantId();
        LockedLead lead = fields.lead() == null ? null : lockNamed(tenantId, fields.lead());
        NewTask draft = drafts.create(caller, fields, lead);
        rules.checkAssignment(caller, null, draft.assignee(), lead);
        if (draft.isLeadFollowUp()) {
            TaskRules.requireOpenLead(lead);
        }
        TaskId taskId = insert(tenantId, draft);
        if (draft.isLeadFollowUp()) {
            leads.planFollowUp(
                    tenantId,
                    Objects.requireNonNull(draft.leadId()),
                    draft.due().at(),
                    caller.userId());
        }
        Task created = get(tenantId, taskId);
        announcements.created(tenantId, created, caller.userId());
        assigned(tenantId, null, created, caller.userId());
        return taskId;
    }

    private LockedLead lockNamed(TenantId tenantId, LeadId leadId) {
        return leads.lockAll(tenantId, List.of(leadId)).stream()
                .findFirst()
                .orElseThrow(
                        () -> new InvalidRequestException("lead_id", "unknown_lead", "Name a lead of this tenant."));
    }

    private TaskId insert(TenantId tenantId, NewTask draft) {
        try {
            return repository
                    .insertAll(tenantId, List.of(draft), clock.instant())
                    .getFirst();
        } catch (DuplicateKeyException another) {
            throw followUpExists(draft.leadId());
        }
    }

    private static DomainException followUpExists(@Nullable LeadId leadId) {
        return new DomainException(
                TaskRules.FOLLOW_UP_EXISTS, "Lead " + leadId + " has an open follow-up; move or complete that one.");
    }

    /** @param edit from the writable fields as they are to what they shall be; may throw to refuse */
    @Transactional
    public void change(Caller caller, TaskId taskId, @Nullable String ifMatch, UnaryOperator<TaskFields> edit) {
        TenantId tenantId = caller.tenantId();
        Locked locked = lockToWork(caller, taskId, ifMatch);
        Task before = locked.task();
        TaskRules.requireOpen(before);
        Task after = drafts.change(tenantId, before, edit.apply(TaskFields.of(before)));
        rules.checkAssignment(caller, before.assignee(), after.assignee(), locked.lead());
        repository.update(tenantId, after, clock.instant());
        if (after.isLeadFollowUp()
                && !Objects.equals(before.due().at(), after.due().at())) {
            leads.planFollowUp(
                    tenantId,
                    Objects.requireNonNull(after.leadId()),
                    after.due().at(),
                    caller.userId());
        }
        announcements.changed(tenantId, before, after, caller.userId());
        assigned(tenantId, before.assignee(), after, caller.userId());
    }

    @Transactional
    public void reopen(Caller caller, TaskId taskId, @Nullable String ifMatch) {
        TenantId tenantId = caller.tenantId();
        Locked locked = lockToWork(caller, taskId, ifMatch);
        Task before = locked.task();
        if (before.isOpen()) {
            throw new DomainException(TaskRules.OPEN, "There is nothing to open again.");
        }
        Task after = before.with(TaskStatus.OPEN, null);
        if (after.isLeadFollowUp()) {
            TaskRules.requireOpenLead(locked.lead());
        }
        try {
            repository.update(tenantId, after, clock.instant());
        } catch (DuplicateKeyException another) {
            throw followUpExists(after.leadId());
        }
        if (after.isLeadFollowUp()) {
            leads.planFollowUp(
                    tenantId,
                    Objects.requireNonNull(after.leadId()),
                    after.due().at(),
                    caller.userId());
        }
        announcements.reopened(tenantId, before, after, caller.userId());
    }

    @Transactional
    public void delete(Caller caller, TaskId taskId, @Nullable String ifMatch) {
        TenantId tenantId = caller.tenantId();
        Task task = lockToWork(caller, taskId, ifMatch).task();
        repository.deleteAll(tenantId, List.of(taskId));
        if (task.isOpen() && task.isLeadFollowUp()) {
            leads.planFollowUp(tenantId, Objects.requireNonNull(task.leadId()), null, caller.userId());
        }
        announcements.deleted(tenantId, List.of(task), caller.userId());
    }

    /**
     * The task with its lead, for somebody who may work it.
     *
     * @throws DomainException 403 {@code forbidden} or 412 {@code version_mismatch}
     */
    @Transactional
    public Locked lockToWork(Caller caller, TaskId taskId, @Nullable String ifMatch) {
        LeadId leadId = get(caller.tenantId(), taskId).leadId();
        LockedLead lead = leadId == null ? null : leads.lock(caller.tenantId(), leadId);
        Task task = repository.lock(caller.tenantId(), taskId).orElseThrow(() -> new NotFoundException("task", taskId));
        rules.requireMayWork(caller, task, lead);
        EntityTags.check(ifMatch, task.version());
        return new Locked(task, lead);
    }

    public Task get(TenantId tenantId, TaskId taskId) {
        return repository.find(tenantId, taskId).orElseThrow(() -> new NotFoundException("task", taskId));
    }

    private void assigned(TenantId tenantId, @Nullable UserId from, Task task, UserId by) {
        UserId to = task.assignee();
        if (to != null && !to.equals(from)) {
            announcements.assigned(tenantId, task.id(), task.version(), to, by);
        }
    }
}
