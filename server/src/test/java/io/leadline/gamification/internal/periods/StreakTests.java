package io.leadline.gamification.internal.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreakTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 27);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Streak streak(LocalDate today, LocalDate... reached) {
        return Streak.of(List.of(reached), StreakTests::isWeekday, today);
    }

    @Test
    void aWeekendNeitherBreaksNorCounts() {
        assertThat(streak(MONDAY, FRIDAY.minusDays(1), FRIDAY, MONDAY)).isEqualTo(new Streak(3, 3));
        assertThat(streak(MONDAY, FRIDAY, FRIDAY.plusDays(1), MONDAY)).isEqualTo(new Streak(2, 2));
    }

    @Test
    void todayBreaksNothingWhileItLasts() {
        assertThat(streak(MONDAY, FRIDAY)).isEqualTo(new Streak(1, 1));
        assertThat(streak(MONDAY.plusDays(1), FRIDAY)).isEqualTo(new Streak(0, 1));
    }

    @Test
    void aMissedWorkingDayBreaksItButTheLongestStays() {
        assertThat(streak(MONDAY.plusDays(3), FRIDAY, MONDAY, MONDAY.plusDays(2)))
                .isEqualTo(new Streak(1, 2));
    }

    @Test
    void whoWorksWeekendsIsMeasuredByThem() {
        assertThat(Streak.of(List.of(FRIDAY, MONDAY), day -> true, MONDAY)).isEqualTo(new Streak(1, 1));
    }

    @Test
    void whatLiesAheadDoesNotCount() {
        assertThat(streak(FRIDAY, FRIDAY, MONDAY)).isEqualTo(new Streak(1, 1));
    }

    @Test
    void withoutDaysThereIsNone() {
        assertThat(streak(FRIDAY)).isEqualTo(Streak.NONE);
    }
}
