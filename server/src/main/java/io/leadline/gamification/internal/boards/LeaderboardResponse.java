package io.leadline.gamification.internal.boards;

import io.leadline.gamification.internal.periods.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board.
 *
 * @param start the period's first day, in the tenant's zone
 * @param end its last; null for all time
 * @param items the best first; who has the same points shares the place, and the next place is left out
 * @param me your own place; null without points or while you are hidden
 */
record LeaderboardResponse(
        Period period,
        LocalDate start,
        @Nullable LocalDate end,
        List<BoardPlace> items,
        @Nullable BoardPlace me,
        @Nullable String nextCursor) {

    /**
     * A place on a board.
     *
     * @param previousRank on the board of the period before, of yesterday for all time; null for none
     * @param change how many places up; below zero for down; null without a previous one
     * @param userId null for somebody anonymous, but for supervisors and themselves; so is name
     */
    record BoardPlace(
            long rank,
            @Nullable Long previousRank,
            @Nullable Long change,
            @Nullable Long userId,
            @Nullable String name,
            boolean anonymous,
            boolean me,
            long points) {}
}
