package io.leadline.gamification.internal.boards;

import io.leadline.gamification.internal.periods.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which board.
 *
 * @param start the period's first day
 * @param teamId only people of this team; null for all
 * @param today for the standing of yesterday on the board of all time
 */
record BoardQuery(Period period, LocalDate start, @Nullable Long teamId, LocalDate today) {}
