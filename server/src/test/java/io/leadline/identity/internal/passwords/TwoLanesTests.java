package io.leadline.identity.internal.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoLanesTests {
    private final TwoLanes<String> lanes = new TwoLanes<>(5);

    @Test
    void eachLaneIsFirstComeFirstServed() throws InterruptedException {
        lanes.offer(Lane.STRANGER, "s1");
        lanes.offer(Lane.STRANGER, "s2");
        assertThat(List.of(lanes.take(), lanes.take())).containsExactly("s1", "s2");
    }

    @Test
    void whoIsKnownGoesFirstAndStrangersGetEveryFourthTurn() throws InterruptedException {
        for (int number = 1; number <= 5; number++) {
            lanes.offer(Lane.STRANGER, "s" + number);
            lanes.offer(Lane.KNOWN, "k" + number);
        }
        List<String> order = new ArrayList<>();
        for (int turn = 0; turn < 10; turn++) {
            order.add(lanes.take());
        }
        assertThat(order).containsExactly("k1", "k2", "k3", "s1", "k4", "k5", "s2", "s3", "s4", "s5");
    }

    @Test
    void aFullLaneLeavesTheOtherOpen() {
        for (int number = 0; number < 5; number++) {
            assertThat(lanes.offer(Lane.STRANGER, "s")).isTrue();
        }
        assertThat(lanes.offer(Lane.STRANGER, "one too many")).isFalse();
        assertThat(lanes.offer(Lane.KNOWN, "k")).isTrue();
    }

    @Test
    void whoeverGivesUpFreesTheirPlace() {
        lanes.offer(Lane.KNOWN, "k");
        assertThat(lanes.remove(Lane.KNOWN, "k")).isTrue();
        assertThat(lanes.remove(Lane.KNOWN, "k")).isFalse();
        assertThat(lanes.waiting(Lane.KNOWN)).isZero();
    }
}
