package io.leadline.scoring.function;

import static io.leadline.scoring.function.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngagementTests {
    private static final Duration HALF_LIFE = Duration.ofDays(14);

    @ParameterizedTest
    @CsvSource({"0, 40", "14, 20", "28, 10", "42, 5"})
    void halvesExactlyWithEachHalfLife(int days, double value) {
        Engagement meeting = new Engagement(40, NOW);
        assertThat(meeting.valueAt(NOW.plus(Duration.ofDays(days)), HALF_LIFE)).isEqualTo(value);
    }

    @Test
    void decaysItsSumBeforeItAddsANewerActivity() {
        Instant later = NOW.plus(HALF_LIFE);
        assertThat(new Engagement(40, NOW).add(15, later, HALF_LIFE)).isEqualTo(new Engagement(35, later));
    }

    @Test
    void decaysALateActivityBeforeItAddsIt() {
        Instant earlier = NOW.minus(HALF_LIFE);
        assertThat(new Engagement(15, NOW).add(40, earlier, HALF_LIFE)).isEqualTo(new Engagement(35, NOW));
    }

    @Test
    void addsActivitiesOfOneInstantAsTheyAre() {
        assertThat(new Engagement(15, NOW).add(40, NOW, HALF_LIFE)).isEqualTo(new Engagement(55, NOW));
    }

    @Test
    void countsAnActivityOfTheFutureForNoMoreThanItsPoints() {
        assertThat(new Engagement(40, NOW).valueAt(NOW.minus(HALF_LIFE), HALF_LIFE))
                .isEqualTo(40);
    }

    @Test
    void keepsInstantsToTheMicrosecond() {
        assertThat(new Engagement(40, NOW.plusNanos(999)).asOf()).isEqualTo(NOW);
        assertThat(new Engagement(40, NOW.plusNanos(1_000)).asOf()).isEqualTo(NOW.plusNanos(1_000));
        assertThat(new Engagement(40, NOW).valueAt(NOW.plusNanos(999), HALF_LIFE))
                .isEqualTo(40);
        assertThat(new Engagement(40, NOW).valueAt(NOW.plusNanos(1_000), HALF_LIFE))
                .isLessThan(40);
    }

    @Test
    void fadesToNothingAcrossAllOfTime() {
        Engagement first = new Engagement(40, Instant.MIN);
        assertThat(first.valueAt(Instant.MAX, HALF_LIFE)).isZero();
        assertThat(first.add(5, Instant.MAX, HALF_LIFE).value()).isEqualTo(5);
        assertThat(new Engagement(5, Instant.MAX)
                        .add(40, Instant.MIN, HALF_LIFE)
                        .value())
                .isEqualTo(5);
    }

    @Test
    void takesAnyHalfLifeAboveZero() {
        Engagement meeting = new Engagement(40, NOW);
        assertThat(meeting.valueAt(NOW.plusNanos(1_000), Duration.ofNanos(1_000)))
                .isEqualTo(20);
        assertThat(meeting.valueAt(NOW.plusSeconds(1), Duration.ofSeconds(Long.MAX_VALUE)))
                .isCloseTo(40, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void refusesAHalfLifeThatIsNone(Duration halfLife) {
        Engagement meeting = new Engagement(40, NOW);
        assertThatIllegalArgumentException().isThrownBy(() -> meeting.valueAt(NOW, halfLife));
        assertThatIllegalArgumentException().isThrownBy(() -> meeting.add(1, NOW, halfLife));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAValueThatIsNone(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Engagement(value, NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "20.005, 2001",
        "20.004999999999999, 2001",
        "20.00499999, 2000",
        "0.00499999, 0",
        "0.004999999999, 1",
        "99.995, 10000",
        "99.99499, 9999",
        "100, 10000",
        "1e300, 10000",
        "0, 0",
        "4.9e-324, 0"
    })
    void roundsHalfUpWhateverTheLastBitsSay(double value, int hundredths) {
        assertThat(Hundredths.rounded(value)).isEqualTo(hundredths);
    }
}
