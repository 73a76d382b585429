package io.leadline.notifications.internal.causes;

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
class FloorCauses {
    private final Causes causes;
    private final Recipients recipients;

    FloorCauses(Causes causes, Recipients recipients) {
        this.causes = causes;
        this.recipients = recipients;
    }

    @NotifyPhase
    void on(BreakRanOver event) {
        Set<UserId> told = new LinkedHashSet<>();
        told.add(event.userId());
        told.addAll(recipients.supervisors(event.tenantId()));
        causes.note(
                event.tenantId(),
                told.stream().map(userId -> cause(event, userId)).toList());
    }

    private static Cause cause(BreakRanOver event, UserId told) {
        long agent = event.agentId().value();
        return Cause.of(told, NotificationType.BREAK_OVER_LIMIT, agent + ":" + event.breakStartedAt(), "agent", agent)
                .fact("user_id", event.userId().value())
                .fact("since", event.breakStartedAt().toString())
                .fact("limit_minutes", event.limitMinutes());
    }
}
