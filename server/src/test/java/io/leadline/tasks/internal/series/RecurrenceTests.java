package io.leadline.tasks.internal.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
        assertThat(Recurrence.problem(rule)).isEmpty();
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
                "FREQ=DAILY;",
                "FREQ=MONTHLY;BYSETPOS=367;BYDAY=MO",
                "FREQ=MONTHLY;BYSETPOS=1",
                "FREQ=MONTHLY;BYSETPOS=0;BYDAY=MO",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=WEEKLY;BYMONTHDAY=1",
                "FREQ=MONTHLY;BYDAY=6MO",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=YEARLY;BYMONTH=-1",
                "FREQ=DAILY;FREQ=WEEKLY",
                "FREQ=DAILY;INTERVAL=1000",
                "FREQ=DAILY;UNTIL=20270230",
                "freq=daily",
                "FREQ= DAILY",
                "FREQ=DAILY;WKST=1MO",
                "FREQ=DAILY;=1",
                "FREQ=DAILY;BYSETPOS=,;BYDAY=MO"
            })
    void refusesOtherRules(String rule) {
        assertThat(Recurrence.problem(rule)).isPresent();
    }

    @Test
    void tellsWhichPartIsWrong() {
        assertThat(Recurrence.problem("FREQ=MONTHLY;BYSETPOS=367;BYDAY=MO"))
                .contains("BYSETPOS must be positions from 1 to 366 or -366 to -1.");
        assertThat(Recurrence.problem("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
                .contains("The rule names days that never come.");
        assertThat(Recurrence.problem("FREQ=DAILY;BYHOUR=9")).contains("BYHOUR is no part that is supported here.");
        assertThat(Recurrence.problem("FREQ=DAILY;${7*7}=9").orElseThrow()).hasSizeLessThan(100);
    }

    @Test
    void aSeriesThatEndedBeforeItBeganHasNoNext() {
        assertThat(locals("FREQ=DAILY;UNTIL=20200101", "2026-03-02T09:00", 9)).isEmpty();
    }

    @Test
    void daysThatNeverComeAfterTheStartOfASeriesEndIt() {
        assertThat(locals("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30", "2026-02-10T09:00", 9))
                .isEmpty();
        assertThat(locals("FREQ=YEARLY;INTERVAL=400;BYMONTH=2;BYMONTHDAY=29", "2026-03-02T09:00", 9))
                .isEmpty();
    }

    @Property(tries = 5000)
    void noTextIsMoreThanRefused(@ForAll("texts") String text) {
        assertThat(Recurrence.problem(text))
                .satisfiesAnyOf(
                        problem -> assertThat(problem).isEmpty(),
                        problem ->
                                assertThat(problem.orElseThrow()).endsWith(".").hasSizeLessThan(120));
    }

    @Property(tries = 3000)
    void whatIsAcceptedFindsItsNextDaySoon(@ForAll("rules") String rule, @ForAll("starts") LocalDateTime start) {
        Assume.that(Recurrence.problem(rule).isEmpty());
        long began = System.nanoTime();

        Optional<LocalDateTime> next = Recurrence.next(
                new Series(rule, start, start), BERLIN, Recurrence.toInstant(start.plusYears(3), BERLIN));

        next.ifPresent(occurrence -> assertThat(occurrence).isAfter(start));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    /** Parts as they may be, and values just inside and outside of what is allowed. */
    @Provide
    Arbitrary<String> rules() {
        Arbitrary<String> number = Arbitraries.of(
                "1", "2", "-1", "-2", "5", "12", "29", "30", "31", "-31", "53", "-53", "200", "366", "-366");
        Arbitrary<String> numbers = number.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join(",", list));
        Arbitrary<String> day = Arbitraries.of("MO", "SU", "1MO", "-1FR", "5WE", "-5TU", "53MO", "-53SA");
        Arbitrary<String> part = Arbitraries.oneOf(
                numbers.map(n -> "BYMONTHDAY=" + n),
                numbers.map(n -> "BYSETPOS=" + n),
                number.map(n -> "BYMONTH=" + n),
                number.map(n -> "INTERVAL=" + n),
                Arbitraries.of("COUNT=1", "COUNT=9999", "UNTIL=20200101", "UNTIL=99991231", "UNTIL=00010101"),
                Arbitraries.of("WKST=MO", "WKST=SU", "WKST=TH", "INTERVAL=999"),
                day.list().ofMinSize(1).ofMaxSize(3).map(list -> "BYDAY=" + String.join(",", list)));
        return Combinators.combine(
                        Arbitraries.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
                        part.list().ofMaxSize(4))
                .as((frequency, parts) -> String.join(
                        ";",
                        Stream.concat(Stream.of("FREQ=" + frequency), parts.stream())
                                .toList()));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(200),
                Arbitraries.strings()
                        .withChars("FREQ=DAILYWKSBMOTHUN;,+-0123456789{}$\\")
                        .ofMaxLength(60),
                rules().map(rule -> rule.replace("1", "99999999999")),
                rules().map(rule -> rule.replace("=", "=0")));
    }

    @Provide
    Arbitrary<LocalDateTime> starts() {
        return Arbitraries.of(
                        "1970-01-01T00:00",
                        "2024-02-29T02:30",
                        "2026-02-10T09:00",
                        "2026-10-25T02:30",
                        "2190-12-31T23:59")
                .map(LocalDateTime::parse);
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
