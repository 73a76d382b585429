package io.leadline.gamification.internal.profile;

import io.leadline.gamification.internal.badges.BadgeProgress;
import io.leadline.gamification.internal.profile.GameProfileView.GameStreakView;
import java.util.List;

/**
 * How far a person has come.
 *
 * @param today points of this day of the tenant's, as {@code week} and {@code month} are those of its week and month
 * @param badges the nearest first
 */
record Progress(long today, long week, long month, GameStreakView streak, List<BadgeProgress> badges) {}
