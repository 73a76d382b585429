package io.leadline.agents.internal.availability;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import io.leadline.agents.internal.presence.PresenceRepository;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
    private final TransitionAnnouncements announcements;
    private final Clock clock;

    Transitions(
            AvailabilityRepository availabilities,
            IntervalRepository intervals,
            PresenceRepository presences,
            TransitionAnnouncements announcements,
            Clock clock) {
        this.availabilities = availabilities;
        this.intervals = intervals;
        this.presences = presences;
        this.announcements = announcements;
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
        announcements.shown(tenantId, first);
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
        announcements.moved(tenantId, locked, moved, move);
        return moved;
    }

    /** Keeps what was changed of a locked agent who stays in the same state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(TenantId tenantId, Availability locked) {
        availabilities.save(tenantId, locked);
        announcements.shown(tenantId, locked);
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

    private static Instant notBefore(Instant earliest, Instant wanted) {
        return wanted.isBefore(earliest) ? earliest : wanted;
    }
}
