package io.leadline.agents.internal.availability;

import io.leadline.agents.events.AvailabilityChanged;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Announces what agents do now: to the trail, to the modules that listen, and to whoever has the floor in view. */
@Component
class TransitionAnnouncements {
    private final AvailabilityRepository availabilities;
    private final Audit audit;
    private final Live live;
    private final ApplicationEventPublisher events;

    TransitionAnnouncements(
            AvailabilityRepository availabilities, Audit audit, Live live, ApplicationEventPublisher events) {
        this.availabilities = availabilities;
        this.audit = audit;
        this.live = live;
        this.events = events;
    }

    /** To those who watch the floor, whether or not the state is another one. */
    void shown(TenantId tenantId, Availability shown) {
        availabilities
                .view(tenantId, shown.agentId(), shown.since())
                .ifPresent(view ->
                        live.publish(tenantId, LiveEvent.of("agent.availability", AvailabilityLiveUpdate.of(view))));
    }

    void moved(TenantId tenantId, Availability from, Availability to, Move move) {
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
}
