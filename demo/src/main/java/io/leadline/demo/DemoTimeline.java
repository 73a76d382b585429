package io.leadline.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is to have happened, and when. Played in that order, for nothing can be done before what it follows from. */
final class DemoTimeline {
    private final List<Moment> moments = new ArrayList<>();

    private record Moment(Instant at, Runnable what) {}

    void add(Instant at, Runnable what) {
        moments.add(new Moment(at, what));
    }

    /** Of two things at the same instant, the one that was added first comes first. */
    void play(DemoClock clock) {
        moments.sort(Comparator.comparing(Moment::at));
        moments.forEach(moment -> clock.at(moment.at(), moment.what()));
    }
}
