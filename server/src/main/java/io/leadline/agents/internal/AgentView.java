package io.leadline.agents.internal;

import io.leadline.agents.Skill;
import io.leadline.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent as the API shows it.
 *
 * @param name of the person; null where they told none
 * @param timeZone null for the tenant's
 * @param removedAt null while the profile lives
 */
record AgentView(
        long id,
        long userId,
        @Nullable String name,
        List<Skill> skills,
        int maxConcurrentCalls,
        @Nullable Long teamId,
        @Nullable String team,
        AgentStatus status,
        @Nullable String timeZone,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant removedAt) {
    static AgentView of(AgentProfile agent, Map<UserId, String> names) {
        String name = names.getOrDefault(agent.userId(), "");
        return new AgentView(
                agent.id().value(),
                agent.userId().value(),
                name.isEmpty() ? null : name,
                agent.skills(),
                agent.maxConcurrentCalls(),
                agent.teamId(),
                agent.team(),
                agent.status(),
                agent.timeZone(),
                agent.version(),
                agent.createdAt(),
                agent.updatedAt(),
                agent.removedAt());
    }
}
