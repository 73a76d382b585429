package io.leadline.tasks.internal.task;

import io.leadline.identity.Members;
import io.leadline.leads.LockedLead;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.ProblemType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a task. Supervisors everything. An agent works what is theirs: tasks they have or made, tasks nobody has,
 * and those of the leads they work; and gives them to themselves, to nobody, or to whoever works the lead.
 */
@Component
public class TaskRules {
    static final ProblemType CLOSED = ProblemType.conflict("task_closed", "The task is not open");
    static final ProblemType OPEN = ProblemType.conflict("task_open", "The task is open");
    static final ProblemType FOLLOW_UP_EXISTS =
            ProblemType.conflict("follow_up_exists", "The lead has a planned follow-up");
    static final ProblemType LEAD_CLOSED = ProblemType.conflict("lead_closed", "The lead is closed");

    private final Members members;

    TaskRules(Members members) {
        this.members = members;
    }

    void requireMayWork(Caller caller, Task task, @Nullable LockedLead lead) {
        boolean theirs = caller.role().covers(Role.SUPERVISOR)
                || task.assignee() == null
                || task.assignee().equals(caller.userId())
                || caller.userId().equals(task.createdBy())
                || works(caller.userId(), lead);
        if (!theirs) {
            throw new DomainException(
                    ProblemType.FORBIDDEN,
                    "Working the tasks of others needs the role supervisor; this one is not yours.");
        }
    }

    void checkAssignment(Caller caller, @Nullable UserId from, @Nullable UserId to, @Nullable LockedLead lead) {
        if (Objects.equals(from, to)) {
            return;
        }
        boolean allowed =
                caller.role().covers(Role.SUPERVISOR) || to == null || to.equals(caller.userId()) || works(to, lead);
        if (!allowed) {
            throw new DomainException(
                    ProblemType.FORBIDDEN,
                    "Giving tasks to others needs the role supervisor; you may take them yourself.");
        }
        requireAssignable(caller.tenantId(), to, "assignee_id");
    }

    /** In a transaction the answer holds until its end. */
    public void requireAssignable(TenantId tenantId, @Nullable UserId to, String field) {
        if (to != null && !members.canWorkLeads(tenantId, to)) {
            throw new InvalidRequestException(
                    field, "unknown_agent", "Name a member of this tenant with the role agent or more.");
        }
    }

    private static boolean works(UserId person, @Nullable LockedLead lead) {
        return lead != null && person.equals(lead.owner());
    }

    public static void requireOpen(Task task) {
        if (!task.isOpen()) {
            throw new DomainException(CLOSED, "It is " + task.status().wireName() + "; open it again first.");
        }
    }

    static void requireOpenLead(@Nullable LockedLead lead) {
        if (lead != null && !lead.status().isOpen()) {
            throw new DomainException(
                    LEAD_CLOSED,
                    "A lead that is " + lead.status().wireName() + " is not followed up; open it again first.");
        }
    }
}
