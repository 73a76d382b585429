package io.leadline.agents.internal.availability;

import io.leadline.platform.database.Instants;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that is asked about.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record Window(Instant from, Instant to) {
    /**
     * The window of a request: up to now and as long as the default unless told.
     *
     * @throws DomainException 400 {@code invalid_parameter} when it is upside down, too long or out of the calendar
     */
    public static Window of(
            @Nullable Instant from, @Nullable Instant to, Instant now, Duration unlessTold, Duration longest) {
        Instant end = to == null ? now : to;
        require(Instants.isStorable(end), "to must lie between 1970 and 2200.");
        Instant start = from == null ? end.minus(unlessTold) : from;
        require(Instants.isStorable(start), "from must lie between 1970 and 2200.");
        require(start.isBefore(end), "from must lie before to; left out, to is now.");
        require(
                Duration.between(start, end).compareTo(longest) <= 0,
                "from and to may lie at most " + longest.toDays() + " days apart.");
        return new Window(start, end);
    }

    /** The part that is over; an empty window where none is. */
    public Window until(Instant now) {
        Instant end = now.isBefore(to) ? now : to;
        return new Window(from, end.isBefore(from) ? from : end);
    }

    /** What of the stretch lies within the window; never negative. */
    public Duration overlap(Instant start, @Nullable Instant end) {
        Instant first = start.isBefore(from) ? from : start;
        Instant last = end == null || end.isAfter(to) ? to : end;
        return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, otherwise);
        }
    }
}
