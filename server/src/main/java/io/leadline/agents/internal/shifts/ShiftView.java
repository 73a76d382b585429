package io.leadline.agents.internal.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned shift as the API shows it.
 *
 * @param timeZone in which the local times are read
 * @param plannedSeconds from beginning to end
 * @param paidSeconds without the unpaid breaks
 */
record ShiftView(
        long id,
        long agentId,
        String localStart,
        String localEnd,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        List<PlannedBreak> breaks,
        long plannedSeconds,
        long paidSeconds,
        @Nullable Long createdBy,
        Instant createdAt) {
    static ShiftView of(long agentId, Shift shift) {
        return new ShiftView(
                shift.id(),
                agentId,
                LocalTimes.format(shift.localStart()),
                LocalTimes.format(shift.localEnd()),
                shift.zone().getId(),
                shift.startsAt(),
                shift.endsAt(),
                shift.breaks().stream().map(ShiftView::planned).toList(),
                Duration.between(shift.startsAt(), shift.endsAt()).toSeconds(),
                shift.paidTime().toSeconds(),
                shift.createdBy(),
                shift.createdAt());
    }

    private static PlannedBreak planned(Shift.Break planned) {
        return new PlannedBreak(
                LocalTimes.format(planned.localStart()), LocalTimes.format(planned.localEnd()), planned.paid());
    }
}
