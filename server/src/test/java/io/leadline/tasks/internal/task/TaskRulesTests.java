package io.leadline.tasks.internal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.LockedLead;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.internal.due.Due;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskRulesTests {
    private static final TenantId TENANT = new TenantId("northwind");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final long CALLER = 1;
    private static final long COLLEAGUE = 2;
    private static final long GONE = 9;

    private final TaskRules rules =
            new TaskRules((tenant, person) -> Set.of(CALLER, COLLEAGUE).contains(person.value()));

    private static Caller caller(Role role) {
        return new Caller(TENANT, new UserId(CALLER), role);
    }

    private static @Nullable UserId person(@Nullable Long id) {
        return id == null ? null : new UserId(id);
    }

    private static Task task(TaskStatus status, @Nullable Long assignee, @Nullable Long author) {
        return new Task(
                new TaskId(7),
                "Call back",
                null,
                TaskType.CALL,
                status,
                LeadPriority.MEDIUM,
                person(assignee),
                new LeadId(5),
                new Due(null, ZoneOffset.UTC, null),
                null,
                null,
                null,
                person(author),
                0,
                NOW,
                NOW);
    }

    private static LockedLead lead(LeadStatus status, @Nullable Long owner) {
        return new LockedLead(new LeadId(5), status, LeadPriority.MEDIUM, person(owner));
    }

    /** Whom it is given to, who made it, who works its lead. */
    @ParameterizedTest
    @CsvSource({
        "AGENT, 1, 2, 2, true",
        "AGENT, , 2, 2, true",
        "AGENT, 2, 1, 2, true",
        "AGENT, 2, 2, 1, true",
        "AGENT, 2, 2, 2, false",
        "AGENT, 2, , , false",
        "SUPERVISOR, 2, 2, 2, true",
        "ADMIN, 2, , , true",
    })
    void anAgentWorksWhatIsTheirsAndSupervisorsEverything(
            Role role, @Nullable Long assignee, @Nullable Long author, @Nullable Long agent, boolean allowed) {
        Task task = task(TaskStatus.OPEN, assignee, author);
        LockedLead lead = agent == null ? null : lead(LeadStatus.NEW, agent);

        if (allowed) {
            rules.requireMayWork(caller(role), task, lead);
        } else {
            assertForbidden(() -> rules.requireMayWork(caller(role), task, lead));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT, 2, 1, 2, true",
        "AGENT, 1, , 2, true",
        "AGENT, 1, 2, 2, true",
        "AGENT, 1, 2, 1, false",
        "AGENT, , 2, , false",
        "AGENT, 2, 2, , true",
        "SUPERVISOR, 1, 2, , true",
        "ADMIN, , 2, 1, true",
    })
    void anAgentGivesTasksToThemselvesToNobodyOrToWhoeverWorksTheLead(
            Role role, @Nullable Long from, @Nullable Long to, @Nullable Long agent, boolean allowed) {
        LockedLead lead = agent == null ? null : lead(LeadStatus.NEW, agent);

        if (allowed) {
            rules.checkAssignment(caller(role), person(from), person(to), lead);
        } else {
            assertForbidden(() -> rules.checkAssignment(caller(role), person(from), person(to), lead));
        }
    }

    @Test
    void onlyMembersWhoWorkAreGivenTasks() {
        assertThatThrownBy(() -> rules.checkAssignment(caller(Role.ADMIN), null, person(GONE), null))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("assignee_id");
                            assertThat(error.code()).isEqualTo("unknown_agent");
                        }));
        rules.checkAssignment(caller(Role.ADMIN), person(GONE), person(GONE), null);
    }

    @Test
    void onlyAnOpenTaskIsWorked() {
        TaskRules.requireOpen(task(TaskStatus.OPEN, null, null));
        for (TaskStatus closed : new TaskStatus[] {TaskStatus.COMPLETED, TaskStatus.CANCELLED}) {
            assertRefused(() -> TaskRules.requireOpen(task(closed, null, null)), TaskRules.CLOSED, closed.wireName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnOpenLeadIsFollowedUp(LeadStatus status) {
        if (status == LeadStatus.CONVERTED || status == LeadStatus.LOST) {
            assertRefused(
                    () -> TaskRules.requireOpenLead(lead(status, null)), TaskRules.LEAD_CLOSED, status.wireName());
        } else {
            TaskRules.requireOpenLead(lead(status, null));
        }
    }

    @Test
    void aTaskWithoutALeadIsNoFollowUpOfAClosedOne() {
        TaskRules.requireOpenLead(null);
    }

    private static void assertForbidden(Runnable work) {
        assertRefused(work, ProblemType.FORBIDDEN, "supervisor");
    }

    private static void assertRefused(Runnable work, ProblemType type, String detail) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.type()).isEqualTo(type);
            assertThat(refused.detail()).contains(detail);
        });
    }
}
