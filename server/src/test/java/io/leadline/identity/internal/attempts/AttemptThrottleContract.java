package io.leadline.identity.internal.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds wherever attempts are counted. */
abstract class AttemptThrottleContract {
    private static final AttemptLimit LIMIT =
            new AttemptLimit(3, Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofMinutes(5));

    final MutableClock clock = new MutableClock();
    private final String key = UUID.randomUUID().toString();

    abstract AttemptThrottle attempts();

    @BeforeEach
    void stopTheClock() {
        clock.stop();
    }

    @Test
    void afterTheFreeAttemptsEachPauseIsTwiceTheOneBeforeUpToTheLongest() {
        for (int free = 0; free < 3; free++) {
            assertThat(begin()).isZero();
        }
        for (int seconds : List.of(1, 2, 4, 8, 8)) {
            assertThat(begin()).isEqualTo(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(begin()).isEqualTo(Duration.ofMillis(1));
            clock.advance(Duration.ofMillis(1));
            assertThat(begin()).isZero();
        }
    }

    @Test
    void anAttemptThatComesTooSoonIsNotCounted() {
        for (int free = 0; free < 3; free++) {
            begin();
        }
        for (int impatient = 0; impatient < 20; impatient++) {
            assertThat(begin()).isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void attemptsAreForgottenAfterAWhile() {
        for (int free = 0; free < 3; free++) {
            begin();
        }
        clock.advance(Duration.ofMinutes(5));
        for (int free = 0; free < 3; free++) {
            assertThat(begin()).isZero();
        }
        assertThat(begin()).isPositive();
    }

    @Test
    void whatIsTakenBackWasNotTried() {
        for (int time = 0; time < 10; time++) {
            assertThat(begin()).isZero();
            attempts().takeBack(key);
        }
        attempts().takeBack(key);
        for (int free = 0; free < 3; free++) {
            assertThat(begin()).isZero();
        }
        assertThat(begin()).isPositive();
    }

    @Test
    void whatIsForgottenWasNeverTried() {
        for (int free = 0; free < 3; free++) {
            begin();
        }
        attempts().forget(key);
        assertThat(begin()).isZero();
    }

    @Test
    void ofManyAttemptsAtOnceNoMoreThanTheFreeOnesGoOn() {
        List<Duration> waits = AtOnce.times(20, this::begin);

        assertThat(waits).filteredOn(Duration::isZero).hasSize(3);
    }

    @Test
    void keysDoNotKnowEachOther() {
        for (int free = 0; free < 4; free++) {
            begin();
        }
        assertThat(attempts().begin(key + "x", LIMIT)).isZero();
    }

    private Duration begin() {
        return attempts().begin(key, LIMIT);
    }
}
