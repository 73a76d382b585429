package io.leadline.tasks.internal.series;

import java.time.LocalDateTime;

/**
 * A task that repeats, in times on the wall clock of its zone.
 *
 * @param rule an RRULE, see {@link Recurrence}
 * @param start when the series began
 * @param occurrence when this occurrence was planned, whatever it has been moved to since
 */
public record Series(String rule, LocalDateTime start, LocalDateTime occurrence) {}
