package io.leadline.activities.internal;

import io.leadline.activities.Activities;
import io.leadline.activities.ActivityRequest;
import io.leadline.activities.events.ActivityLogged;
import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.phase.EventScope;
import io.leadline.platform.phase.RecordPhase;
import io.leadline.platform.problem.InvalidRequestException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the timeline: what people log, and what Leadline notes when a status or an agent changes. */
@Service
class Timeline implements Activities {
    /** How far the clock of a caller may run ahead. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final ActivityRepository repository;
    private final Leads leads;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Timeline(ActivityRepository repository, Leads leads, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.leads = leads;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long log(TenantId tenantId, LeadId leadId, @Nullable UserId by, ActivityRequest request) {
        Instant now = clock.instant();
        Instant happenedAt = Objects.requireNonNullElse(request.activityDate(), now);
        if (happenedAt.isAfter(now.plus(CLOCK_SKEW))) {
            throw new InvalidRequestException(
                    "activity_date", "in_future", "An activity has happened; plan ahead with next_follow_up.");
        }
        leads.lock(tenantId, leadId);
        NewActivity activity = new NewActivity(
                leadId,
                request.activityType(),
                request.outcome(),
                request.description(),
                happenedAt,
                request.durationMinutes(),
                request.nextAction(),
                request.nextFollowUp(),
                by,
                now,
                null,
                false);
        long id = repository.insertAll(tenantId, List.of(activity)).getFirst();
        audit.record(
                tenantId,
                AuditEntry.of("activity.logged", "lead", leadId)
                        .fact("activity_id", id)
                        .fact("activity_type", request.activityType())
                        .fact("outcome", request.outcome())
                        .by(by));
        ActivityLogged logged = new ActivityLogged(
                tenantId, leadId, id, request.activityType(), request.outcome(), happenedAt, now, by);
        return EventScope.call(() -> {
            events.publishEvent(logged);
            if (request.nextFollowUp() != null) {
                leads.planFollowUp(tenantId, leadId, request.nextFollowUp(), by);
            }
            return id;
        });
    }

    @RecordPhase
    void on(LeadsChanged event) {
        Instant now = clock.instant();
        List<NewActivity> notes = new ArrayList<>();
        for (LeadsChanged.Change change : event.changes()) {
            if (change.movedStatus()) {
                String after = change.statusAfter().wireName();
                String text = "Status: " + change.statusBefore().wireName() + " to " + after;
                notes.add(NewActivity.ofStatus(change.leadId(), after, text, event.by(), now));
            }
            if (change.movedOwner()) {
                String text = change.ownerAfter() == null
                        ? "Unassigned from agent " + change.ownerBefore()
                        : "Assigned to agent " + change.ownerAfter();
                notes.add(NewActivity.ofAssignment(
                        change.leadId(),
                        NewActivity.Assignment.of(change.ownerAfter(), change.ownerBefore()),
                        text,
                        event.by(),
                        now));
            }
        }
        if (!notes.isEmpty()) {
            repository.insertAll(event.tenantId(), notes);
        }
    }
}
