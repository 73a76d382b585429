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
 * @param breakLimitMinutes how long the break may take; null without a limit
 * @param callsToday on the tenant's own day: taken through Leadline or logged by hand, whichever is more
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
        @Nullable Integer breakLimitMinutes,
        Instant since,
        long secondsInState,
        boolean overLimit,

        @JsonProperty("is_accepting_leads") boolean acceptingLeads,

        int currentCalls,
        int maxConcurrentCalls,
        double load,
        int callsToday) {
    WallboardAgent with(String itsName, int loggedCalls) {
        return new WallboardAgent(
                agentId,
                userId,
                itsName.isEmpty() ? null : itsName,
                teamId,
                team,
                skills,
                state,
                breakReason,
                breakLimitMinutes,
                since,
                secondsInState,
                overLimit,
                acceptingLeads,
                currentCalls,
                maxConcurrentCalls,
                load,
                Math.max(callsToday, loggedCalls));
    }
}
