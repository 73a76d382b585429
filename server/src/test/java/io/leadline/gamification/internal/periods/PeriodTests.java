package io.leadline.gamification.internal.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTests {
    @Test
    void weeksAreThoseOfIso() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);

        assertThat(Period.WEEK.startOf(newYear)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(Period.WEEK.endOf(LocalDate.of(2026, 12, 28))).isEqualTo(LocalDate.of(2027, 1, 3));
        assertThat(Period.WEEK.startOf(LocalDate.of(2026, 3, 29))).isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @Test
    void monthsHaveTheirOwnLengths() {
        assertThat(Period.MONTH.endOf(LocalDate.of(2028, 2, 1))).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(Period.MONTH.before(LocalDate.of(2026, 1, 1))).isEqualTo(LocalDate.of(2025, 12, 1));
    }

    @Test
    void allTimeIsOnePeriod() {
        assertThat(Period.ALL.startOf(LocalDate.of(2026, 3, 29)))
                .isEqualTo(Period.ALL.startOf(LocalDate.of(1999, 1, 1)));
        assertThat(Period.ALL.endOf(LocalDate.EPOCH)).isNull();
    }
}
