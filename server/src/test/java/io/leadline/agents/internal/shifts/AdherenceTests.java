package io.leadline.agents.internal.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.agents.AgentState;
import io.leadline.agents.internal.availability.Interval;
import io.leadline.agents.internal.availability.TransitionReason;
import io.leadline.agents.internal.availability.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdherenceTests {
    private static final Instant EIGHT = Instant.parse("2027-05-04T08:00:00Z");
    private static final Window DAY =
            new Window(Instant.parse("2027-05-04T00:00:00Z"), Instant.parse("2027-05-05T00:00:00Z"));

    /** 08:00 to 16:00 in UTC with an unpaid break at 12:00 of half an hour and a paid one at 14:00 of a quarter. */
    private static Shift shift() {
        return ShiftRule.read(
                new ShiftRequest(
                        "2027-05-04T08:00",
                        "2027-05-04T16:00",
                        List.of(
                                new PlannedBreak("2027-05-04T14:00", "2027-05-04T14:15", true),
                                new PlannedBreak("2027-05-04T12:00", "2027-05-04T12:30", false))),
                ZoneId.of("UTC"),
                1,
                EIGHT);
    }

    private static List<Interval> history(Object... statesAndMinutes) {
        List<Interval> history = new ArrayList<>();
        Instant at = EIGHT;
        for (int i = 0; i < statesAndMinutes.length; i += 2) {
            Instant end = at.plus(Duration.ofMinutes((int) statesAndMinutes[i + 1]));
            history.add(interval(i, (AgentState) statesAndMinutes[i], at, end));
            at = end;
        }
        return history;
    }

    private static Interval interval(long sequence, AgentState state, Instant from, @Nullable Instant to) {
        return new Interval(sequence, state, null, null, null, from, to, TransitionReason.MANUAL, null);
    }

    @Test
    void whoDoesWhatIsPlannedAdheresWholly() {
        Adherence adherence = Adherence.of(
                List.of(shift()),
                history(
                        AgentState.AVAILABLE,
                        60,
                        AgentState.BUSY,
                        120,
                        AgentState.WRAP_UP,
                        60,
                        AgentState.ON_BREAK,
                        30,
                        AgentState.IN_MEETING,
                        90,
                        AgentState.ON_BREAK,
                        15,
                        AgentState.AVAILABLE,
                        105),
                DAY);

        assertThat(adherence.planned()).isEqualTo(Duration.ofHours(8));
        assertThat(adherence.plannedPaid()).isEqualTo(Duration.ofMinutes(450));
        assertThat(adherence.plannedWork()).isEqualTo(Duration.ofMinutes(435));
        assertThat(adherence.percent()).isEqualByComparingTo("100");
    }

    @Test
    void aLateStartIsNotMadeUpForByWorkInTheBreakOrAfterTheShift() {
        Adherence adherence =
                Adherence.of(List.of(shift()), history(AgentState.OFFLINE, 48, AgentState.AVAILABLE, 432 + 120), DAY);

        // 480 planned minutes without 48 of lateness and 45 of breaks that were not taken.
        assertThat(adherence.adherent()).isEqualTo(Duration.ofMinutes(387));
        assertThat(adherence.percent()).isEqualByComparingTo("80.6");
    }

    @Test
    void onlyTheWindowCountsOfPlanAndHistory() {
        Window hour = new Window(EIGHT.plus(Duration.ofMinutes(210)), EIGHT.plus(Duration.ofMinutes(270)));

        Adherence adherence = Adherence.of(List.of(shift()), history(AgentState.AVAILABLE, 480), hour);

        assertThat(adherence.planned()).isEqualTo(Duration.ofHours(1));
        assertThat(adherence.plannedWork()).isEqualTo(Duration.ofMinutes(30));
        assertThat(adherence.percent()).isEqualByComparingTo("50");
    }

    @Test
    void anIntervalThatStillLastsCountsToTheEndOfTheWindow() {
        Adherence adherence = Adherence.of(List.of(shift()), List.of(interval(1, AgentState.AWAY, EIGHT, null)), DAY);

        assertThat(adherence.adherent()).isZero();
        assertThat(Adherence.of(List.of(shift()), List.of(interval(1, AgentState.AVAILABLE, EIGHT, null)), DAY)
                        .adherent())
                .isEqualTo(Duration.ofMinutes(435));
    }

    @Test
    void withoutAPlanThereIsNoAdherence() {
        assertThat(Adherence.of(List.of(), history(AgentState.AVAILABLE, 480), DAY)
                        .percent())
                .isNull();
    }

    /** In Berlin the clocks skip 02:00 to 03:00 on 28 March 2027, and show it twice on 31 October. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-27T22:00, 2027-03-28T06:00, 7",
        "2027-10-30T22:00, 2027-10-31T06:00, 9",
        "2027-03-28T02:30, 2027-03-28T04:30, 1",
        "2027-10-31T02:30, 2027-10-31T04:30, 3",
        "2027-07-01T22:00, 2027-07-02T06:00, 8",
    })
    void aNightWhenTheClocksChangeIsAnHourShorterOrLonger(String start, String end, int hours) {
        Shift night = ShiftRule.read(new ShiftRequest(start, end, null), ZoneId.of("Europe/Berlin"), 1, EIGHT);

        assertThat(Duration.between(night.startsAt(), night.endsAt())).isEqualTo(Duration.ofHours(hours));
        assertThat(night.paidTime()).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void localTimesAreShownToTheMinute() {
        assertThat(LocalTimes.format(LocalDateTime.parse("2027-03-28T02:30:00")))
                .isEqualTo("2027-03-28T02:30");
        assertThat(LocalTimes.parse("2027-02-30T09:00")).isEmpty();
    }
}
