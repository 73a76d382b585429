package io.leadline.gamification.internal.ledger;

import io.leadline.activities.ActivityType;
import io.leadline.activities.events.ActivityLogged;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsDeleted;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.phase.RecordPhase;
import io.leadline.tasks.events.TaskCompleted;
import io.leadline.tasks.events.TaskDeleted;
import io.leadline.tasks.events.TaskReopened;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down what events tell, in their transaction and with one statement; what follows from it is the background's. It
 * hears of a changed lead before its score is taken anew: what counts is how hard the lead was before.
 */
@Component
class EarningListener {
    private static final Set<ActivityType> COUNTED =
            EnumSet.of(ActivityType.CALL, ActivityType.EMAIL, ActivityType.MEETING, ActivityType.FOLLOW_UP);
    private static final Duration LATEST_LOGGING = Duration.ofDays(7);

    private final EarningEventRepository events;
    private final PointsWorker worker;
    private final Clock clock;

    EarningListener(EarningEventRepository events, PointsWorker worker, Clock clock) {
        this.events = events;
        this.worker = worker;
        this.clock = clock;
    }

    @RecordPhase
    void on(LeadsChanged event) {
        List<LeadsChanged.Change> moved = event.changes().stream()
                .filter(LeadsChanged.Change::movedStatus)
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        Map<Long, String> categories = events.categories(
                event.tenantId(),
                moved.stream()
                        .filter(change -> change.statusAfter() == LeadStatus.CONVERTED)
                        .map(change -> change.leadId().value())
                        .toList());
        Instant now = clock.instant();
        write(
                event.tenantId(),
                moved.stream()
                        .map(change -> moved(
                                change,
                                event.by(),
                                now,
                                categories.get(change.leadId().value())))
                        .toList());
    }

    private static EarningEvent moved(
            LeadsChanged.Change change, @Nullable UserId by, Instant now, @Nullable String category) {
        UserId doer = change.ownerAfter() == null ? by : change.ownerAfter();
        return new EarningEvent(
                new EarningEvent.Subject(EarningEvent.LEAD, change.leadId().value()),
                EarningEvent.Kind.MOVED,
                change.version(),
                doer == null ? null : doer.value(),
                now,
                change.statusBefore().wireName(),
                change.statusAfter().wireName(),
                category,
                null);
    }

    @RecordPhase
    void on(LeadsDeleted event) {
        Instant now = clock.instant();
        write(
                event.tenantId(),
                event.leadIds().stream()
                        .map(lead ->
                                EarningEvent.deleted(new EarningEvent.Subject(EarningEvent.LEAD, lead.value()), now))
                        .toList());
    }

    @RecordPhase
    void on(ActivityLogged event) {
        if (COUNTED.contains(event.type()) && event.by() != null && !loggedLate(event)) {
            EarningEvent logged = new EarningEvent(
                    new EarningEvent.Subject(EarningEvent.LEAD, event.leadId().value()),
                    EarningEvent.Kind.LOGGED,
                    event.activityId(),
                    Objects.requireNonNull(event.by()).value(),
                    event.happenedAt(),
                    null,
                    event.type().wireName(),
                    null,
                    null);
            write(event.tenantId(), List.of(logged));
        }
    }

    /** Days long past would each have caps of their own to fill. */
    private static boolean loggedLate(ActivityLogged event) {
        return event.happenedAt().isBefore(event.loggedAt().minus(LATEST_LOGGING));
    }

    @RecordPhase
    void on(TaskCompleted event) {
        write(
                event.tenantId(),
                List.of(EarningEvent.completed(
                        event.taskId().value(),
                        event.version(),
                        event.completedBy().value(),
                        event.completedAt(),
                        event.dueAt())));
    }

    @RecordPhase
    void on(TaskReopened event) {
        write(
                event.tenantId(),
                List.of(EarningEvent.reopened(event.taskId().value(), event.version(), clock.instant())));
    }

    @RecordPhase
    void on(TaskDeleted event) {
        EarningEvent.Subject task =
                new EarningEvent.Subject(EarningEvent.TASK, event.taskId().value());
        write(event.tenantId(), List.of(EarningEvent.deleted(task, clock.instant())));
    }

    private void write(TenantId tenantId, List<EarningEvent> told) {
        events.insert(tenantId, told);
        worker.wake(tenantId);
    }
}
