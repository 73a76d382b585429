package io.leadline.agents.internal.shifts;

import io.leadline.agents.internal.shifts.Shift.Break;
import io.leadline.platform.problem.FieldProblem;
import io.leadline.platform.problem.InvalidRequestException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a shift must look like: at most 24 hours, its breaks within it and apart from each other. */
final class ShiftRule {
    private static final Duration LONGEST = Duration.ofHours(24);

    private ShiftRule() {}

    /**
     * Reads a shift in the zone of its agent.
     *
     * @throws InvalidRequestException 422
     */
    static Shift read(ShiftRequest request, ZoneId zone, long by, Instant now) {
        LocalDateTime localStart = local(request.localStart(), "local_start");
        LocalDateTime localEnd = local(request.localEnd(), "local_end");
        Instant startsAt = LocalTimes.toInstant(localStart, zone);
        Instant endsAt = LocalTimes.toInstant(localEnd, zone);
        require(startsAt.isBefore(endsAt), "local_end", "The shift must end after it begins.");
        require(
                Duration.between(startsAt, endsAt).compareTo(LONGEST) <= 0,
                "local_end",
                "A shift takes at most 24 hours.");
        List<Break> breaks = breaks(request.plannedBreaks());
        Shift shift = new Shift(0, localStart, localEnd, zone, startsAt, endsAt, breaks, by, now);
        requireBreaksWithin(shift);
        return shift;
    }

    private static List<Break> breaks(List<PlannedBreak> planned) {
        List<Break> breaks = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            PlannedBreak one = planned.get(i);
            breaks.add(new Break(
                    local(one.localStart(), "breaks[" + i + "].local_start"),
                    local(one.localEnd(), "breaks[" + i + "].local_end"),
                    one.paid()));
        }
        breaks.sort(Comparator.comparing(Break::localStart));
        return List.copyOf(breaks);
    }

    private static void requireBreaksWithin(Shift shift) {
        Instant earliest = shift.startsAt();
        for (Break planned : shift.breaks()) {
            Instant from = LocalTimes.toInstant(planned.localStart(), shift.zone());
            Instant to = LocalTimes.toInstant(planned.localEnd(), shift.zone());
            boolean fits = !from.isBefore(earliest) && from.isBefore(to) && !to.isAfter(shift.endsAt());
            require(fits, "breaks", "Breaks lie within the shift, one after the other.");
            earliest = to;
        }
    }

    private static LocalDateTime local(String text, String field) {
        return LocalTimes.parse(text)
                .orElseThrow(() -> new InvalidRequestException(field, "invalid", "There is no such day."));
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw new InvalidRequestException(List.of(new FieldProblem(field, "invalid", otherwise)));
        }
    }
}
