package io.leadline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DemoDayTests {
    private static final Instant NOW = Instant.parse("2031-05-05T15:07:00Z");
    private static final Instant SINCE = NOW.minus(Duration.ofDays(2));

    private static List<DemoDay.Stretch> day(int seed) {
        DemoDay day = new DemoDay(new Random(seed), SINCE);
        Instant yesterday = NOW.minus(Duration.ofDays(1)).minus(Duration.ofHours(4));
        day.work(yesterday, yesterday.plus(Duration.ofHours(8)), NOW);
        Instant today = NOW.minus(Duration.ofHours(3));
        day.work(today, today.plus(Duration.ofHours(8)), NOW);
        return day.until(NOW);
    }

    @Test
    void aDayHasNoGapsAndEndsNow() {
        for (int seed = 0; seed < 50; seed++) {
            List<DemoDay.Stretch> stretches = day(seed);

            assertThat(stretches.getFirst().from()).isEqualTo(SINCE);
            assertThat(stretches.getFirst().state()).isEqualTo("offline");
            assertThat(stretches).extracting(DemoDay.Stretch::from).isSorted().doesNotHaveDuplicates();
            assertThat(stretches.getLast().from()).isBefore(NOW);
            assertThat(stretches.getLast().state()).isNotEqualTo("offline");
            assertThat(stretches)
                    .allMatch(stretch -> stretch.state().equals("on_break") == (stretch.breakReason() != null));
        }
    }

    @Test
    void itIsTheSameEachTime() {
        assertThat(day(7)).isEqualTo(day(7));
    }
}
