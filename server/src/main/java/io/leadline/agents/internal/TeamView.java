package io.leadline.agents.internal;

import java.time.Instant;

/** @param agents how many agents are in it */
record TeamView(long id, String name, long agents, long version, Instant createdAt, Instant updatedAt) {
    static TeamView of(Team team) {
        return new TeamView(team.id(), team.name(), team.agents(), team.version(), team.createdAt(), team.updatedAt());
    }
}
