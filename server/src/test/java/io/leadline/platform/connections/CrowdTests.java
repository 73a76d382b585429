package io.leadline.platform.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.AtOnce;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdTests {
    private final Crowd crowd = new Crowd(10, 4, 3);

    /** A connection that is there until it is dismissed. */
    private final class Visitor implements Guest {
        private final String origin;
        private final long lastHeard;
        private final boolean waiting;
        private final boolean unfinished;
        private volatile boolean there = true;

        Visitor(String origin, long lastHeard, boolean waiting, boolean unfinished) {
            this.origin = origin;
            this.lastHeard = lastHeard;
            this.waiting = waiting;
            this.unfinished = unfinished;
        }

        @Override
        public String origin() {
            return origin;
        }

        @Override
        public boolean isWaiting() {
            return there && waiting;
        }

        @Override
        public boolean isUnfinished() {
            return there && unfinished;
        }

        @Override
        public long lastHeard() {
            return lastHeard;
        }

        @Override
        public void dismiss() {
            if (there) {
                there = false;
                crowd.leave(this);
                if (unfinished) {
                    crowd.finished();
                }
            }
        }
    }

    private Visitor idle(String origin, long lastHeard) {
        return new Visitor(origin, lastHeard, true, false);
    }

    private Visitor working(String origin) {
        return new Visitor(origin, 0, false, false);
    }

    @Test
    void withinTheLimitsEverybodyStays() {
        List<Visitor> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Visitor visitor = idle("origin" + i / 4, i);
            assertThat(crowd.admit(visitor, true)).isTrue();
            all.add(visitor);
        }

        assertThat(crowd.size()).isEqualTo(10);
        assertThat(all).allMatch(Visitor::isWaiting);
    }

    @Test
    void anAddressWithTooManyLosesTheOneSilentLongest() {
        Visitor old = idle("flood", 1);
        Visitor neighbour = idle("neighbour", 0);
        crowd.admit(neighbour, true);
        crowd.admit(idle("flood", 5), true);
        crowd.admit(old, true);
        crowd.admit(idle("flood", 3), true);
        crowd.admit(idle("flood", 4), true);

        assertThat(crowd.admit(idle("flood", 6), true)).isTrue();

        assertThat(old.there).isFalse();
        assertThat(neighbour.there).isTrue();
        assertThat(crowd.size()).isEqualTo(5);
    }

    @Test
    void anAddressAtWorkOnAllItMayHaveGetsNoMore() {
        for (int i = 0; i < 4; i++) {
            assertThat(crowd.admit(working("busy"), true)).isTrue();
        }

        assertThat(crowd.admit(idle("busy", 9), true)).isFalse();
        assertThat(crowd.admit(idle("other", 9), true)).isTrue();
    }

    @Test
    void whoStandsForManyHasOnlyTheLimitOfAll() {
        for (int i = 0; i < 10; i++) {
            assertThat(crowd.admit(working("proxy"), false)).isTrue();
        }

        assertThat(crowd.admit(working("proxy"), false)).isFalse();
    }

    @Test
    void whenAllIsFullTheAddressWithMostMakesRoom() {
        Visitor alone = idle("alone", 0);
        crowd.admit(alone, true);
        List<Visitor> flood = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Visitor visitor = idle(i < 4 ? "flood" : "other" + i / 3, 100 - i);
            crowd.admit(visitor, true);
            flood.add(visitor);
        }

        assertThat(crowd.admit(idle("new", 200), true)).isTrue();

        assertThat(alone.there).as("silent longest, but alone").isTrue();
        assertThat(flood.get(3).there)
                .as("of the largest share the one silent longest")
                .isFalse();
        assertThat(crowd.size()).isEqualTo(10);
    }

    @Test
    void whoIsWaitedForInTheMiddleOfARequestMakesRoomForTheNext() {
        List<Visitor> slow = new ArrayList<>();
        Visitor idle = idle("slow", 0);
        crowd.admit(idle, true);
        for (int i = 0; i < 4; i++) {
            Visitor visitor = new Visitor("slow" + i, i, true, true);
            crowd.admit(visitor, true);
            crowd.unfinished(visitor);
            slow.add(visitor);
        }

        assertThat(slow.getFirst().there).isFalse();
        assertThat(slow.subList(1, 4)).allMatch(visitor -> visitor.there);
        assertThat(idle.there)
                .as("between two requests it holds next to nothing")
                .isTrue();
        assertThat(crowd.unfinished()).isEqualTo(3);
    }

    @Test
    void nothingIsMiscountedWhenThousandsComeAndGoAtOnce() {
        AtOnce.times(8, () -> {
            for (int i = 0; i < 500; i++) {
                Visitor visitor = new Visitor("origin" + i % 7, i, true, i % 2 == 0);
                if (crowd.admit(visitor, true) && visitor.unfinished) {
                    crowd.unfinished(visitor);
                }
                visitor.dismiss();
            }
            return true;
        });

        assertThat(crowd.size()).isZero();
    }
}
