package io.leadline.agents.internal.shifts;

import io.leadline.agents.AgentState;
import io.leadline.agents.internal.availability.Interval;
import io.leadline.agents.internal.availability.Window;
import io.leadline.agents.internal.shifts.Shift.Stretch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well the time worked fits the plan.
 *
 * <p>{@code adherence = 100 * adherent / planned}, in percent, 0 to 100: schedule adherence as workforce management defines
 * it, time in adherence over scheduled time. Time is in adherence while the state conforms to what is planned at that
 * moment: {@code available}, {@code busy}, {@code wrap_up} or {@code in_meeting} to work, {@code on_break} to a break, paid or
 * not. So work in a planned break, or beyond the shift, does not make up for a late start.
 *
 * @param planned from beginning to end of the shifts, with their breaks
 * @param plannedPaid without the unpaid breaks
 * @param plannedWork without any breaks
 * @param adherent at most as long as planned
 */
record Adherence(Duration planned, Duration plannedPaid, Duration plannedWork, Duration adherent) {
    private static final Set<AgentState> WORKING =
            EnumSet.of(AgentState.AVAILABLE, AgentState.BUSY, AgentState.WRAP_UP, AgentState.IN_MEETING);
    private static final Adherence NOTHING = new Adherence(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /**
     * Of the part of the plan and the history that lies within the window.
     *
     * @param history the intervals that touch the window, in order and without gaps
     */
    static Adherence of(List<Shift> plan, List<Interval> history, Window window) {
        Adherence sum = NOTHING;
        for (Shift shift : plan) {
            for (Stretch stretch : shift.stretches()) {
                sum = sum.plus(stretch, history, window);
            }
        }
        return sum;
    }

    private Adherence plus(Stretch stretch, List<Interval> history, Window window) {
        Duration length = window.overlap(stretch.from(), stretch.to());
        Window both = new Window(
                stretch.from().isBefore(window.from()) ? window.from() : stretch.from(),
                stretch.to().isAfter(window.to()) ? window.to() : stretch.to());
        Duration conforming = history.stream()
                .filter(interval -> conforms(interval.state(), stretch.work()))
                .map(interval -> both.overlap(interval.startedAt(), interval.endedAt()))
                .reduce(Duration.ZERO, Duration::plus);
        return new Adherence(
                planned.plus(length),
                stretch.paid() ? plannedPaid.plus(length) : plannedPaid,
                stretch.work() ? plannedWork.plus(length) : plannedWork,
                adherent.plus(conforming));
    }

    private static boolean conforms(AgentState state, boolean work) {
        return work ? WORKING.contains(state) : state == AgentState.ON_BREAK;
    }

    /** In percent with one decimal; null where nothing was planned. */
    @Nullable BigDecimal percent() {
        return planned.isZero()
                ? null
                : BigDecimal.valueOf(adherent.toMillis())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(planned.toMillis()), 1, RoundingMode.HALF_UP);
    }
}
