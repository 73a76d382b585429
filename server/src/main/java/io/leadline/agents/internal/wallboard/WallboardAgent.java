package io.leadline.agents.internal.wallboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.agents.AgentState;
import io.leadline.agents.Skill;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent on the wallboard.
 *
 * @param name of the person; null where they told none
 * @param overLimit whether the break takes longer than its reason allows
 * @param load calls at work, of as many as the agent takes at once, 0 to 1; more when the agent dialled beyond that
 * @param callsToday on the tenant's own day
 */
record WallboardAgent(
        long agentId,
        long userId,
        @Nullable String name,
        @Nullable Long teamId,
        @Nullable String team,
        List<Skill> skills,
        AgentState state,
        @Nullable String breakReason,
        Instant since,
        long secondsInState,
        boolean overLimit,

        @JsonProperty("is_accepting_leads") boolean acceptingLeads,

        int currentCalls,
        int maxConcurrentCalls,
        double load,
        int callsToday) {
    WallboardAgent called(String itsName) {
        return new WallboardAgent(
                agentId,
                userId,
                itsName.isEmpty() ? null : itsName,
                teamId,
                team,
                skills,
                state,
                breakReason,
                since,
                secondsInState,
                overLimit,
                acceptingLeads,
                currentCalls,
                maxConcurrentCalls,
                load,
                callsToday);
    }
}
