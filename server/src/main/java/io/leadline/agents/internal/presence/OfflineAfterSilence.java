package io.leadline.agents.internal.presence;

import io.leadline.agents.AgentState;
import io.leadline.agents.internal.availability.Availability;
import io.leadline.agents.internal.availability.AvailabilityRepository;
import io.leadline.agents.internal.availability.Move;
import io.leadline.agents.internal.availability.Transitions;
import io.leadline.agents.internal.presence.PresenceRepository.AgentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a silent agent offline, unless a heartbeat came first or somebody else did it. */
@Component
class OfflineAfterSilence {
    private final AvailabilityRepository availabilities;
    private final PresenceRepository presences;
    private final Transitions transitions;

    OfflineAfterSilence(AvailabilityRepository availabilities, PresenceRepository presences, Transitions transitions) {
        this.availabilities = availabilities;
        this.presences = presences;
        this.transitions = transitions;
    }

    /**
     * @param heard the last heartbeat that is known outside the database
     * @param silence after so long without one, somebody is offline
     */
    @Transactional
    public void apply(AgentKey key, Instant heard, Duration silence, Instant now) {
        Optional<Availability> current = availabilities.lock(key.tenantId(), key.agentId());
        Optional<Instant> written = presences.lock(key.tenantId(), key.agentId());
        if (current.isEmpty() || written.isEmpty()) {
            return;
        }
        Instant silentSince = (heard.isAfter(written.get()) ? heard : written.get()).plus(silence);
        if (now.isBefore(silentSince)) {
            return;
        }
        if (current.get().state() == AgentState.OFFLINE) {
            presences.delete(key.tenantId(), key.agentId());
        } else {
            transitions.move(key.tenantId(), current.get(), Move.silentSince(silentSince));
        }
    }
}
