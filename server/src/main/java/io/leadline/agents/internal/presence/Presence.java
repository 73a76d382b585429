package io.leadline.agents.internal.presence;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import io.leadline.agents.internal.presence.PresenceRepository.Present;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears the heartbeats of agents: a read each, and at most one write in thirty seconds an agent. Who has never sent one since
 * going online is not watched, so that a program that only sets states is not thrown out.
 */
@Component
public class Presence {
    private static final Duration WRITE_EVERY = Duration.ofSeconds(30);

    private final PresenceRepository presences;
    private final LastSeen lastSeen;
    private final Clock clock;

    Presence(PresenceRepository presences, LastSeen lastSeen, Clock clock) {
        this.presences = presences;
        this.lastSeen = lastSeen;
        this.clock = clock;
    }

    /** Notes a heartbeat and tells what the agent is doing; empty for a member who is no agent. */
    @Transactional
    public Optional<AgentState> hear(TenantId tenantId, UserId userId) {
        Optional<Present> found = presences.find(tenantId, userId);
        found.filter(agent -> agent.state() != AgentState.OFFLINE).ifPresent(agent -> note(tenantId, agent));
        return found.map(Present::state);
    }

    private void note(TenantId tenantId, Present agent) {
        Instant now = clock.instant();
        lastSeen.note(tenantId, agent.agentId(), now);
        if (agent.lastWritten() == null) {
            presences.begin(tenantId, agent.agentId(), now);
        } else if (!now.isBefore(agent.lastWritten().plus(WRITE_EVERY))) {
            presences.seen(tenantId, agent.agentId(), now);
        }
    }

    /** Whoever sets something is there; it watches nobody who was not watched before. */
    @Transactional
    public void noteSignOfLife(TenantId tenantId, AgentId agentId) {
        Instant now = clock.instant();
        lastSeen.note(tenantId, agentId, now);
        presences.seen(tenantId, agentId, now);
    }
}
