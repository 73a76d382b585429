package io.leadline.agents.internal;

import io.leadline.agents.AgentId;
import io.leadline.agents.Skill;
import io.leadline.platform.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent as it is kept; {@code removedAt} is null while the profile lives. */
record AgentProfile(
        AgentId id,
        UserId userId,
        @Nullable Long teamId,
        @Nullable String team,
        AgentStatus status,
        int maxConcurrentCalls,
        @Nullable String timeZone,
        List<Skill> skills,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant removedAt) {}
