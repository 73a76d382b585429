package io.leadline.gamification.internal.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.gamification.internal.badges.BadgeProgress;
import io.leadline.gamification.internal.ledger.PointEntryView;
import io.leadline.gamification.internal.players.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands.
 *
 * @param points of all time, spent or not
 * @param balance what is left to spend; below zero when points were taken back after they had been spent
 * @param today points of the tenant's day at hand
 * @param badges held ones first, then those nearest to their goal
 * @param next what comes next, the level first
 * @param recent the latest entries of the ledger; only in one's own and for supervisors
 */
record GameProfileView(
        long userId,
        @Nullable String name,
        long points,
        long balance,
        long today,
        long week,
        long month,
        GameLevelView level,
        GameStreakView streak,
        Visibility visibility,
        List<BadgeProgress> badges,
        List<NextStep> next,
        List<PointEntryView> recent) {

    /**
     * The level, and the way to the next.
     *
     * @param from with how many points it begins
     * @param nextAt with how many the next begins; null at the last
     * @param progress from 0 to 1; 1 at the last
     */
    record GameLevelView(
            int number,
            String name,
            long from,
            @Nullable String nextName,
            @Nullable Long nextAt,
            double progress) {}

    /**
     * Working days in a row.
     *
     * @param pointsNeeded what a day needs to count
     * @param workingDay whether today counts
     */
    record GameStreakView(int current, int longest, int pointsNeeded, boolean workingDay) {}

    /** Something within reach. */
    record NextStep(NextStepKind kind, String name, long value, long goal) {
        enum NextStepKind {
            @JsonProperty("level")
            LEVEL,
            @JsonProperty("streak")
            STREAK,
            @JsonProperty("badge")
            BADGE
        }
    }
}
