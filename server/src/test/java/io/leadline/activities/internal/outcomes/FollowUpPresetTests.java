package io.leadline.activities.internal.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpPresetTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Clocks change on March 29 and October 25, 2026. */
    @ParameterizedTest
    @CsvSource({
        "IN_AN_HOUR, 2026-12-01T10:20, 2026-12-01T11:20",
        "THIS_AFTERNOON, 2026-12-01T13:59, 2026-12-01T15:00",
        "THIS_AFTERNOON, 2026-12-01T14:00, 2026-12-02T09:00",
        "TOMORROW, 2026-12-01T23:59, 2026-12-02T09:00",
        "TOMORROW, 2026-03-28T10:00, 2026-03-29T09:00",
        "TOMORROW, 2026-10-24T10:00, 2026-10-25T09:00",
        "NEXT_MONDAY, 2026-12-01T10:00, 2026-12-07T09:00",
        "NEXT_MONDAY, 2026-12-07T08:00, 2026-12-14T09:00",
        "IN_A_WEEK, 2026-12-01T10:00, 2026-12-08T09:00",
        "LAST_DAY_OF_MONTH, 2026-12-01T10:00, 2026-12-31T09:00",
        "LAST_DAY_OF_MONTH, 2026-12-31T08:00, 2027-01-31T09:00",
        "LAST_DAY_OF_MONTH, 2027-02-01T08:00, 2027-02-28T09:00",
        "LAST_DAY_OF_MONTH, 2028-02-28T08:00, 2028-02-29T09:00"
    })
    void aPresetIsATimeOnTheClockOfItsZone(FollowUpPreset preset, LocalDateTime now, LocalDateTime then) {
        assertThat(preset.after(now.atZone(BERLIN).toInstant(), BERLIN))
                .isEqualTo(then.atZone(BERLIN).toInstant());
    }
}
