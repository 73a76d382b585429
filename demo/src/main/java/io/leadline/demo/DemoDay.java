package io.leadline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A made-up agent's work: what they did from when to when, without gaps. */
final class DemoDay {
    private final Random random;
    private final List<Stretch> stretches = new ArrayList<>();
    private Instant at;

    /** @param since when the profile began */
    DemoDay(Random random, Instant since) {
        this.random = random;
        this.at = since;
    }

    /**
     * A stretch of time in one state.
     *
     * @param breakReason by name, for a break
     */
    record Stretch(String state, @Nullable String breakReason, Instant from) {}

    /** Offline until the shift begins, then calls and breaks until it ends, or until now. */
    void work(Instant start, Instant end, Instant now) {
        begin("offline", null, start);
        Instant lunch = start.plus(Duration.ofMinutes(210L + random.nextInt(60)));
        boolean eaten = false;
        while (at.isBefore(end) && at.isBefore(now)) {
            if (!eaten && at.isAfter(lunch)) {
                eaten = true;
                begin("on_break", "Lunch", minutes(25, 40));
            } else if (random.nextInt(14) == 0) {
                begin("on_break", "Short break", minutes(6, 18));
            } else if (random.nextInt(20) == 0) {
                begin("in_meeting", null, minutes(15, 45));
            } else {
                begin("available", null, minutes(8, 40));
                begin("busy", null, minutes(6, 30));
                begin("wrap_up", null, minutes(2, 7));
            }
        }
    }

    /** All of it up to now; what would have come later is left out. */
    List<Stretch> until(Instant now) {
        if (at.isBefore(now)) {
            begin("offline", null, now);
        }
        return stretches.stream()
                .filter(stretch -> stretch.from().isBefore(now))
                .toList();
    }

    private Instant minutes(int from, int to) {
        return at.plusSeconds(60L * from + random.nextInt(60 * (to - from)));
    }

    private void begin(String state, @Nullable String breakReason, Instant until) {
        if (at.isBefore(until)) {
            stretches.add(new Stretch(state, breakReason, at));
            at = until;
        }
    }
}
