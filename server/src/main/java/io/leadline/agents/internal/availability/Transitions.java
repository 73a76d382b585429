package io.leadline.agents.internal.availability;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import io.leadline.agents.events.AvailabilityChanged;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.platform.problem.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that changes what an agent is doing. Under the agent's lock it ends the open interval and begins the next at
 * the same instant, which is read once the lock is there and never lies before the open interval's beginning: so the history
 * has no gap and no overlap, however many change it and whatever the clock does. Intervals without length stay, in the order
 * of their sequence: they tell who did what.
 */
@Component
public class Transitions {
    private final AvailabilityRepository availabilities;
    private final IntervalRepository intervals;
    private final PresenceRepository presences;
    private final Audit audit;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transitions(
            AvailabilityRepository availabilities,
            IntervalRepository intervals,
            PresenceRepository presences,
            Audit audit,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.availabilities = availabilities;
        this.intervals = intervals;
        this.presences = presences;
        this.audit = audit;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The agent, locked until the transaction ends.
     *
     * @throws NotFoundException when the tenant has no such living profile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Availability lock(TenantId tenantId, AgentId agentId) {
        return availabilities.lock(tenantId, agentId).orElseThrow(() -> new NotFoundException("agent", agentId));
    }

    /** Begins the history of a new profile: offline. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(TenantId tenantId, AgentId agentId, @Nullable UserId by) {
        Availability first = Availability.first(agentId, clock.instant());
        availabilities.insert(tenantId, first);
        intervals.open(tenantId, first, Move.offline(TransitionReason.CREATED, by));
        show(tenantId, first);
    }

    /**
     * Moves a locked agent; nothing happens to the history of one who is there already.
     *
     * @param locked as {@link #lock} told it; its calls and whether it accepts leads may have been changed since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Availability move(TenantId tenantId, Availability locked, Move move) {
        if (locked.isIn(move)) {
            save(tenantId, locked);
            return locked;
        }
        Instant at = notBefore(locked.since(), move.at() == null ? clock.instant() : move.at());
        intervals.close(tenantId, locked, at);
        Availability moved = locked.moved(move, at);
        intervals.open(tenantId, moved, move);
        save(tenantId, moved);
        if (moved.state() == AgentState.OFFLINE) {
            presences.delete(tenantId, moved.agentId());
        }
        tell(tenantId, locked, moved, move);
        return moved;
    }

    /** Keeps what was changed of a locked agent who stays in the same state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(TenantId tenantId, Availability locked) {
        availabilities.save(tenantId, locked);
        show(tenantId, locked);
    }

    /** To whoever has the floor in view. */
    private void show(TenantId tenantId, Availability shown) {
        availabilities
                .view(tenantId, shown.agentId(), shown.since())
                .ifPresent(view ->
                        live.publish(tenantId, LiveEvent.of("agent.availability", AvailabilityLiveUpdate.of(view))));
    }

    /** Ends the history of a locked agent whose profile goes: offline, and no interval open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant end(TenantId tenantId, Availability locked, TransitionReason reason, @Nullable UserId by) {
        Availability last = move(tenantId, locked, Move.offline(reason, by));
        Instant at = notBefore(last.since(), clock.instant());
        intervals.close(tenantId, last, at);
        availabilities.delete(tenantId, last.agentId());
        return at;
    }

    private void tell(TenantId tenantId, Availability from, Availability to, Move move) {
        UserId userId = availabilities.facts(tenantId, to.agentId()).userId();
        audit.record(
                tenantId,
                AuditEntry.of("agent.availability_changed", "agent", to.agentId())
                        .change("status", from.state().wireName(), to.state().wireName())
                        .change("break_reason_id", from.breakReasonId(), to.breakReasonId())
                        .fact("reason", move.reason().wireName()));
        events.publishEvent(
                new AvailabilityChanged(tenantId, to.agentId(), userId, from.state(), to.state(), to.since()));
    }

    private static Instant notBefore(Instant earliest, Instant wanted) {
        return wanted.isBefore(earliest) ? earliest : wanted;
    }
}
