package io.leadline.scoring.internal.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * The leads whose score moved most.
 *
 * @param from the first of the days, in UTC
 * @param to the last one, today
 */
record ScoreMoversResponse(LocalDate from, LocalDate to, List<ScoreMover> items) {}
