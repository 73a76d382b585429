package io.leadline.agents.internal.availability;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.agents.AgentState;
import io.leadline.agents.internal.availability.PresenceRepository.Watched;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets agents offline who have been silent for 90 seconds, as of the end of these seconds. A replica that has just started
 * listens for as long before it calls anybody silent: perhaps nobody was there to hear them.
 */
@Component
class SilentAgents {
    private static final Logger LOG = LoggerFactory.getLogger(SilentAgents.class);
    private static final Duration SILENCE = Duration.ofSeconds(90);
    private static final int PORTION = 500;

    private final PresenceRepository presences;
    private final LastSeen lastSeen;
    private final AvailabilityRepository availabilities;
    private final Transitions transitions;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Instant listeningSince;

    SilentAgents(
            PresenceRepository presences,
            LastSeen lastSeen,
            AvailabilityRepository availabilities,
            Transitions transitions,
            TransactionTemplate transaction,
            Clock clock) {
        this.presences = presences;
        this.lastSeen = lastSeen;
        this.availabilities = availabilities;
        this.transitions = transitions;
        this.transaction = transaction;
        this.clock = clock;
        this.listeningSince = clock.instant();
    }

    /** Looks every ten seconds; of several replicas one does. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> silentAgentsTask(SilentAgents agents) {
            return Tasks.recurring("silent-agents", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((instance, context) -> agents.setOffline());
        }
    }

    void setOffline() {
        Instant now = clock.instant();
        if (now.isBefore(listeningSince.plus(SILENCE))) {
            return;
        }
        List<Watched> page = presences.silent(now.minus(SILENCE), null, PORTION);
        while (!page.isEmpty()) {
            page.forEach(watched -> setOfflineIfSilent(watched, now));
            page = presences.silent(now.minus(SILENCE), page.getLast(), PORTION);
        }
    }

    private void setOfflineIfSilent(Watched watched, Instant now) {
        Instant heard = lastSeen.of(watched.tenantId(), watched.agentId()).orElse(watched.lastWritten());
        Instant seen = heard.isAfter(watched.lastWritten()) ? heard : watched.lastWritten();
        if (now.isBefore(seen.plus(SILENCE))) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> setOffline(watched, seen.plus(SILENCE)));
        } catch (RuntimeException failed) {
            LOG.error(
                    "Agent {} of {} is silent and could not be set offline; it is tried again in ten seconds",
                    watched.agentId(),
                    watched.tenantId(),
                    failed);
        }
    }

    /** Unless a heartbeat came first, or somebody else set the agent offline. */
    private void setOffline(Watched watched, Instant at) {
        Optional<Availability> current = availabilities.lock(watched.tenantId(), watched.agentId());
        Optional<Instant> written = presences.lock(watched.tenantId(), watched.agentId());
        if (current.isEmpty() || written.isEmpty() || written.get().isAfter(watched.lastWritten())) {
            return;
        }
        if (current.get().state() == AgentState.OFFLINE) {
            presences.delete(watched.tenantId(), watched.agentId());
        } else {
            transitions.move(watched.tenantId(), current.get(), Move.silentSince(at));
        }
    }
}
