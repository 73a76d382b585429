package io.leadline.notifications.internal.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuietHoursTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static QuietHours daily(String from, String to) {
        return new QuietHours(from, to, Arrays.asList(Weekday.values()));
    }

    private static Optional<Instant> end(QuietHours hours, String moment, ZoneId zone) {
        return hours.endAt(Instant.parse(moment), zone);
    }

    private static Optional<Instant> at(String instant) {
        return Optional.of(Instant.parse(instant));
    }

    @Test
    void theFirstMinuteIsQuietAndTheLastIsNot() {
        QuietHours lunch = daily("12:00", "13:00");

        assertThat(end(lunch, "2027-01-04T10:59:59.999999Z", BERLIN)).isEmpty();
        assertThat(end(lunch, "2027-01-04T11:00:00Z", BERLIN)).isEqualTo(at("2027-01-04T12:00:00Z"));
        assertThat(end(lunch, "2027-01-04T11:59:59.999999Z", BERLIN)).isEqualTo(at("2027-01-04T12:00:00Z"));
        assertThat(end(lunch, "2027-01-04T12:00:00Z", BERLIN)).isEmpty();
    }

    @Test
    void aNightBelongsToTheDayItBeginsOn() {
        QuietHours friday = new QuietHours("22:00", "07:00", List.of(Weekday.FRIDAY));

        assertThat(end(friday, "2027-01-08T03:00:00Z", BERLIN))
                .as("Friday morning")
                .isEmpty();
        assertThat(end(friday, "2027-01-08T22:30:00Z", BERLIN)).isEqualTo(at("2027-01-09T06:00:00Z"));
        assertThat(end(friday, "2027-01-09T03:00:00Z", BERLIN))
                .as("Saturday morning")
                .isEqualTo(at("2027-01-09T06:00:00Z"));
        assertThat(end(friday, "2027-01-09T22:30:00Z", BERLIN))
                .as("Saturday evening")
                .isEmpty();
    }

    @Test
    void theSameWallClockIsAnotherInstantElsewhere() {
        QuietHours night = daily("22:00", "07:00");

        assertThat(end(night, "2027-01-05T04:00:00Z", NEW_YORK)).isEqualTo(at("2027-01-05T12:00:00Z"));
        assertThat(end(night, "2027-01-05T12:00:00Z", NEW_YORK)).isEmpty();
        assertThat(end(night, "2027-07-05T11:30:00Z", NEW_YORK)).as("in summer").isEmpty();
    }

    @Test
    void aNightInWhichTheClocksGoForwardIsAnHourShorter() {
        assertThat(end(daily("22:00", "07:00"), "2027-03-27T21:00:00Z", BERLIN)).isEqualTo(at("2027-03-28T05:00:00Z"));
        assertThat(end(daily("22:00", "07:00"), "2027-03-14T03:00:00Z", NEW_YORK))
                .isEqualTo(at("2027-03-14T11:00:00Z"));
    }

    @Test
    void aNightInWhichTheClocksGoBackIsAnHourLonger() {
        assertThat(end(daily("22:00", "07:00"), "2027-10-30T20:00:00Z", BERLIN)).isEqualTo(at("2027-10-31T06:00:00Z"));
        assertThat(end(daily("22:00", "07:00"), "2027-11-07T02:00:00Z", NEW_YORK))
                .isEqualTo(at("2027-11-07T12:00:00Z"));
    }

    @Test
    void aBoundTheClocksSkipIsTheMomentTheyJump() {
        assertThat(end(daily("22:00", "02:30"), "2027-03-28T00:59:59Z", BERLIN)).isEqualTo(at("2027-03-28T01:00:00Z"));
        assertThat(end(daily("22:00", "02:30"), "2027-03-28T01:00:00Z", BERLIN)).isEmpty();
        assertThat(end(daily("02:30", "04:00"), "2027-03-28T00:59:59Z", BERLIN)).isEmpty();
        assertThat(end(daily("02:30", "04:00"), "2027-03-28T01:00:00Z", BERLIN)).isEqualTo(at("2027-03-28T02:00:00Z"));
        assertThat(end(daily("22:00", "02:30"), "2027-03-14T06:59:59Z", NEW_YORK))
                .isEqualTo(at("2027-03-14T07:00:00Z"));
    }

    @Test
    void aBoundThatComesTwiceMakesTheHoursLonger() {
        // 02:30 is at 00:30Z and at 01:30Z.
        assertThat(end(daily("22:00", "02:30"), "2027-10-31T00:45:00Z", BERLIN)).isEqualTo(at("2027-10-31T01:30:00Z"));
        assertThat(end(daily("22:00", "02:30"), "2027-10-31T01:30:00Z", BERLIN)).isEmpty();
        assertThat(end(daily("02:30", "05:00"), "2027-10-31T00:29:59Z", BERLIN)).isEmpty();
        assertThat(end(daily("02:30", "05:00"), "2027-10-31T00:30:00Z", BERLIN)).isEqualTo(at("2027-10-31T04:00:00Z"));
        assertThat(end(daily("02:30", "05:00"), "2027-10-31T01:10:00Z", BERLIN)).isEqualTo(at("2027-10-31T04:00:00Z"));
        // 01:30 in New York is at 05:30Z and at 06:30Z.
        assertThat(end(daily("22:00", "01:30"), "2027-11-07T06:00:00Z", NEW_YORK))
                .isEqualTo(at("2027-11-07T06:30:00Z"));
    }
}
