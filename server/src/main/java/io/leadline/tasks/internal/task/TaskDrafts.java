package io.leadline.tasks.internal.task;

import io.leadline.leads.LockedLead;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.tasks.internal.due.Due;
import io.leadline.tasks.internal.series.Series;
import io.leadline.tenancy.Tenants;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns validated fields into a task: defaults filled in, and what does not go together refused. */
@Component
class TaskDrafts {
    private final Tenants tenants;

    TaskDrafts(Tenants tenants) {
        this.tenants = tenants;
    }

    /** @param lead the one the fields name */
    NewTask create(Caller caller, TaskFields fields, @Nullable LockedLead lead) {
        check(fields);
        Due due = due(caller.tenantId(), fields, null);
        return new NewTask(
                fields.title().strip(),
                fields.description(),
                fields.typeOrToDo(),
                fields.priorityOrMedium(),
                assignee(caller, fields, lead),
                fields.lead(),
                due,
                series(fields, due),
                null,
                caller.userId());
    }

    private static UserId assignee(Caller caller, TaskFields fields, @Nullable LockedLead lead) {
        if (fields.assignee() != null) {
            return fields.assignee();
        }
        return lead != null && lead.owner() != null ? lead.owner() : caller.userId();
    }

    /** The task as it shall be, one version later. */
    Task change(TenantId tenantId, Task before, TaskFields fields) {
        check(fields);
        if (!Objects.equals(fields.lead(), before.leadId())) {
            throw new InvalidRequestException("lead_id", "not_changeable", "A task stays with its lead.");
        }
        boolean followUp = fields.typeOrToDo() == TaskType.FOLLOW_UP;
        if (before.leadId() != null && followUp != before.isLeadFollowUp()) {
            throw new InvalidRequestException(
                    "type", "not_changeable", "The planned follow-up of a lead is and stays of this type.");
        }
        Due due = due(tenantId, fields, before.due());
        return new Task(
                before.id(),
                fields.title().strip(),
                fields.description(),
                fields.typeOrToDo(),
                before.status(),
                fields.priorityOrMedium(),
                fields.assignee(),
                before.leadId(),
                due,
                sameSeries(before, fields, due) ? before.series() : series(fields, due),
                before.followsId(),
                before.completion(),
                before.createdBy(),
                before.version() + 1,
                before.createdAt(),
                before.updatedAt());
    }

    /** Moving one occurrence moves this one alone; another rule or zone begins the series anew. */
    private static boolean sameSeries(Task before, TaskFields fields, Due due) {
        return before.series() != null
                && before.series().rule().equals(fields.recurrence())
                && before.due().zone().equals(due.zone());
    }

    private static void check(TaskFields fields) {
        boolean leadFollowUp = fields.typeOrToDo() == TaskType.FOLLOW_UP && fields.leadId() != null;
        if (leadFollowUp && fields.dueAt() == null) {
            throw new InvalidRequestException("due_at", "required", "Say when the lead is to be followed up.");
        }
        if (leadFollowUp && fields.recurrence() != null) {
            throw new InvalidRequestException(
                    "recurrence",
                    "not_allowed",
                    "A lead has one follow-up at a time; plan the next when this is done.");
        }
        if (fields.recurrence() != null && fields.dueAt() == null) {
            throw new InvalidRequestException("due_at", "required", "A task that repeats needs a due date.");
        }
    }

    private Due due(TenantId tenantId, TaskFields fields, @Nullable Due before) {
        Instant at = fields.dueAt() == null ? null : fields.dueAt().truncatedTo(ChronoUnit.MICROS);
        return new Due(at, zone(tenantId, fields, before), fields.remindBeforeMinutes());
    }

    private ZoneId zone(TenantId tenantId, TaskFields fields, @Nullable Due before) {
        if (fields.dueTimeZone() != null) {
            return ZoneId.of(fields.dueTimeZone());
        }
        return before == null ? tenants.get(tenantId).timeZone() : before.zone();
    }

    private static @Nullable Series series(TaskFields fields, Due due) {
        if (fields.recurrence() == null || due.at() == null) {
            return null;
        }
        LocalDateTime first = LocalDateTime.ofInstant(due.at(), due.zone()).truncatedTo(ChronoUnit.SECONDS);
        return new Series(fields.recurrence(), first, first);
    }
}
