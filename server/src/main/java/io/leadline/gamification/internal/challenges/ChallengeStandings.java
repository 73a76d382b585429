package io.leadline.gamification.internal.challenges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far people or teams are, the furthest first. */
record ChallengeStandings(List<ChallengeStanding> items) {
    /**
     * A person, or a team.
     *
     * @param userId null for a team, and for somebody anonymous
     * @param name of the person or the team; null for somebody anonymous
     */
    record ChallengeStanding(
            @Nullable Long userId,
            @Nullable Long teamId,
            @Nullable String name,
            long value,
            boolean reached) {}
}
