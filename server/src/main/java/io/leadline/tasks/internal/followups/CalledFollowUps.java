package io.leadline.tasks.internal.followups;

import io.leadline.activities.events.ActivityLogged;
import io.leadline.leads.Leads;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.tasks.internal.task.Task;
import io.leadline.tasks.internal.task.TaskAnnouncements;
import io.leadline.tasks.internal.task.TaskRepository;
import io.leadline.tasks.internal.task.TaskStatus;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Completes the lead's follow-up when a call is logged with an outcome and the follow-up is due that day or before. One planned
 * for a later day stays.
 */
@Component
class CalledFollowUps {
    private final FollowUpRepository followUps;
    private final TaskRepository tasks;
    private final TaskAnnouncements announcements;
    private final Leads leads;
    private final Tenants tenants;
    private final Clock clock;

    CalledFollowUps(
            FollowUpRepository followUps,
            TaskRepository tasks,
            TaskAnnouncements announcements,
            Leads leads,
            Tenants tenants,
            Clock clock) {
        this.followUps = followUps;
        this.tasks = tasks;
        this.announcements = announcements;
        this.leads = leads;
        this.tenants = tenants;
        this.clock = clock;
    }

    @ReactPhase
    void on(ActivityLogged event) {
        UserId by = event.by();
        if (event.meaning() == null || by == null) {
            return;
        }
        Instant tomorrow = tomorrow(event.tenantId());
        followUps.ofLeads(event.tenantId(), List.of(event.leadId())).stream()
                .filter(task -> task.due().at() != null && task.due().at().isBefore(tomorrow))
                .forEach(task -> complete(event, task, by));
    }

    private void complete(ActivityLogged event, Task task, UserId by) {
        Instant now = clock.instant();
        Task after = task.with(
                TaskStatus.COMPLETED, new Task.Completion(Objects.requireNonNull(event.outcome()), null, now, by));
        tasks.update(event.tenantId(), after, now);
        announcements.completed(event.tenantId(), after, event.activityId());
        leads.planFollowUp(event.tenantId(), event.leadId(), null, by);
    }

    private Instant tomorrow(TenantId tenantId) {
        ZoneId zone = tenants.get(tenantId).timeZone();
        return LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
