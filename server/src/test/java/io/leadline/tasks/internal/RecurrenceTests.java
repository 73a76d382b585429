package io.leadline.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void nineOClockStaysNineOClockWhenTheClocksChange() {
        assertThat(instants("FREQ=DAILY", "2026-03-28T09:00", BERLIN, 3))
                .containsExactly("2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z", "2026-03-31T07:00:00Z");
        assertThat(instants("FREQ=WEEKLY", "2026-10-19T09:00", BERLIN, 2))
                .containsExactly("2026-10-26T08:00:00Z", "2026-11-02T08:00:00Z");
    }

    @Test
    void aTimeTheClocksSkipIsAsMuchLaterAndTheDayAfterAtItsTimeAgain() {
        assertThat(instants("FREQ=DAILY", "2026-03-28T02:30", BERLIN, 2))
                .containsExactly("2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    }

    @Test
    void aTimeThatComesTwiceIsTheFirst() {
        assertThat(instants("FREQ=DAILY", "2026-10-24T02:30", BERLIN, 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    }

    @Test
    void aSeriesKeepsToItsDays() {
        assertThat(locals("FREQ=WEEKLY;BYDAY=MO,TH", "2026-03-02T09:00", 3))
                .containsExactly("2026-03-05T09:00", "2026-03-09T09:00", "2026-03-12T09:00");
        assertThat(locals("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31T09:00", 2))
                .containsExactly("2026-02-28T09:00", "2026-03-31T09:00");
        assertThat(locals("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-30T17:00", 2))
                .containsExactly("2026-02-27T17:00", "2026-03-31T17:00");
        assertThat(locals("FREQ=WEEKLY;INTERVAL=2", "2026-03-02T09:00", 2))
                .containsExactly("2026-03-16T09:00", "2026-03-30T09:00");
        assertThat(locals("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29T09:00", 1))
                .containsExactly("2032-02-29T09:00");
    }

    @Test
    void aSeriesEndsAfterItsCountAndOnItsLastDay() {
        assertThat(locals("FREQ=DAILY;COUNT=3", "2026-03-02T09:00", 9))
                .containsExactly("2026-03-03T09:00", "2026-03-04T09:00");
        assertThat(locals("FREQ=DAILY;UNTIL=20260304", "2026-03-02T09:00", 9))
                .containsExactly("2026-03-03T09:00", "2026-03-04T09:00");
        assertThat(locals("UNTIL=20260303;FREQ=DAILY", "2026-03-02T09:00", 9)).containsExactly("2026-03-03T09:00");
    }

    @Test
    void whatWasMissedIsLeftOut() {
        Series series = series("FREQ=DAILY", "2026-03-02T09:00");

        assertThat(Recurrence.next(series, BERLIN, Instant.parse("2026-03-10T12:00:00Z")))
                .contains(LocalDateTime.parse("2026-03-11T09:00"));
    }

    @Test
    void anOccurrenceCompletedEarlyIsFollowedByTheOneAfterIt() {
        Series series = series("FREQ=WEEKLY", "2026-03-09T09:00");

        assertThat(Recurrence.next(series, BERLIN, Instant.parse("2026-03-03T12:00:00Z")))
                .contains(LocalDateTime.parse("2026-03-16T09:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2;WKST=SU",
                "FREQ=MONTHLY;BYMONTHDAY=31",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=DAILY;UNTIL=20301231"
            })
    void knowsTheRulesOfTheSubset(String rule) {
        assertThat(Recurrence.isSupported(rule)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DAILY",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=DAILY;COUNT=2;UNTIL=20301231",
                "FREQ=DAILY;UNTIL=20301231T120000Z",
                "FREQ=DAILY;UNTIL=20301331",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=99999999999",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "INTERVAL=2",
                "FREQ=DAILY;RSCALE=CHINESE",
                "FREQ=DAILY;"
            })
    void refusesOtherRules(String rule) {
        assertThat(Recurrence.isSupported(rule)).isFalse();
    }

    private static Series series(String rule, String first) {
        LocalDateTime start = LocalDateTime.parse(first);
        return new Series(rule, start, start);
    }

    private static List<String> locals(String rule, String first, int most) {
        List<String> found = new ArrayList<>();
        Series series = series(rule, first);
        for (int i = 0; i < most; i++) {
            Instant now = Recurrence.toInstant(series.occurrence(), BERLIN);
            LocalDateTime next = Recurrence.next(series, BERLIN, now).orElse(null);
            if (next == null) {
                return found;
            }
            found.add(next.toString());
            series = new Series(rule, series.start(), next);
        }
        return found;
    }

    private static List<String> instants(String rule, String first, ZoneId zone, int most) {
        return locals(rule, first, most).stream()
                .map(local ->
                        Recurrence.toInstant(LocalDateTime.parse(local), zone).toString())
                .toList();
    }
}
