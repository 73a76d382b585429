package io.leadline.notifications.internal.triggers;

import io.leadline.agents.events.BreakRanOver;
import io.leadline.identity.Recipients;
import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.platform.UserId;
import io.leadline.platform.phase.NotifyPhase;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Breaks that take too long: told to the agent and to those who oversee the floor. */
@Component
class FloorTriggers {
    private final NotificationTriggers triggers;
    private final Recipients recipients;

    FloorTriggers(NotificationTriggers triggers, Recipients recipients) {
        this.triggers = triggers;
        this.recipients = recipients;
    }

    @NotifyPhase
    void on(BreakRanOver event) {
        Set<UserId> told = new LinkedHashSet<>();
        told.add(event.userId());
        told.addAll(recipients.supervisors(event.tenantId()));
        triggers.note(
                event.tenantId(),
                told.stream().map(userId -> trigger(event, userId)).toList());
    }

    private static NotificationTrigger trigger(BreakRanOver event, UserId told) {
        long agent = event.agentId().value();
        return NotificationTrigger.of(
                        told, NotificationType.BREAK_OVER_LIMIT, agent + ":" + event.breakStartedAt(), "agent", agent)
                .fact("user_id", event.userId().value())
                .fact("since", event.breakStartedAt().toString())
                .fact("limit_minutes", event.limitMinutes());
    }
}
