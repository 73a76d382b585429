package io.leadline.platform.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.AtOnce;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionLimiterTests {
    private final ConnectionLimiter limiter = new ConnectionLimiter(10, 4, 3);

    /** A connection that is there until it is evicted. */
    private class Visitor implements LimitedConnection {
        private final String origin;
        private final long lastHeard;
        private final boolean waiting;
        private final boolean unfinished;
        private volatile boolean there = true;
        int evictions;

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
        public boolean isEvictable() {
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
        public void evict() {
            if (there) {
                there = false;
                limiter.leave(this);
                if (unfinished) {
                    limiter.finished();
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
            assertThat(limiter.admit(visitor, true)).isTrue();
            all.add(visitor);
        }

        assertThat(limiter.size()).isEqualTo(10);
        assertThat(all).allMatch(Visitor::isEvictable);
    }

    @Test
    void anAddressWithTooManyLosesTheOneSilentLongest() {
        Visitor old = idle("flood", 1);
        Visitor neighbour = idle("neighbour", 0);
        limiter.admit(neighbour, true);
        limiter.admit(idle("flood", 5), true);
        limiter.admit(old, true);
        limiter.admit(idle("flood", 3), true);
        limiter.admit(idle("flood", 4), true);

        assertThat(limiter.admit(idle("flood", 6), true)).isTrue();

        assertThat(old.there).isFalse();
        assertThat(neighbour.there).isTrue();
        assertThat(limiter.size()).isEqualTo(5);
    }

    @Test
    void anAddressAtWorkOnAllItMayHaveGetsNoMore() {
        for (int i = 0; i < 4; i++) {
            assertThat(limiter.admit(working("busy"), true)).isTrue();
        }

        assertThat(limiter.admit(idle("busy", 9), true)).isFalse();
        assertThat(limiter.admit(idle("other", 9), true)).isTrue();
    }

    @Test
    void whoStandsForManyHasOnlyTheLimitOfAll() {
        for (int i = 0; i < 10; i++) {
            assertThat(limiter.admit(working("proxy"), false)).isTrue();
        }

        assertThat(limiter.admit(working("proxy"), false)).isFalse();
    }

    @Test
    void whenAllIsFullTheAddressWithMostMakesRoom() {
        Visitor alone = idle("alone", 0);
        limiter.admit(alone, true);
        List<Visitor> flood = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Visitor visitor = idle(i < 4 ? "flood" : "other" + i / 3, 100 - i);
            limiter.admit(visitor, true);
            flood.add(visitor);
        }

        assertThat(limiter.admit(idle("new", 200), true)).isTrue();

        assertThat(alone.there).as("silent longest, but alone").isTrue();
        assertThat(flood.get(3).there)
                .as("of the largest share the one silent longest")
                .isFalse();
        assertThat(limiter.size()).isEqualTo(10);
    }

    @Test
    void whoIsWaitedForInTheMiddleOfARequestMakesRoomForTheNext() {
        List<Visitor> slow = new ArrayList<>();
        Visitor idle = idle("slow", 0);
        limiter.admit(idle, true);
        for (int i = 0; i < 4; i++) {
            Visitor visitor = new Visitor("slow" + i, i, true, true);
            limiter.admit(visitor, true);
            limiter.unfinished(visitor);
            slow.add(visitor);
        }

        assertThat(slow.getFirst().there).isFalse();
        assertThat(slow.subList(1, 4)).allMatch(visitor -> visitor.there);
        assertThat(idle.there)
                .as("between two requests it holds next to nothing")
                .isTrue();
        assertThat(limiter.unfinished()).isEqualTo(3);
    }

    /** Told to go, but its turn to do so has not come. */
    private Visitor stubborn(String origin, long lastHeard, boolean unfinishedOne) {
        return new Visitor(origin, lastHeard, true, unfinishedOne) {
            @Override
            public void evict() {
                evictions++;
            }
        };
    }

    @Test
    void whileNobodyHasGoneYetAFloodGetsNoMoreThanTheLimit() {
        for (int i = 0; i < 10; i++) {
            assertThat(limiter.admit(stubborn("flood" + i % 3, i, false), true)).isTrue();
        }

        assertThat(limiter.admit(stubborn("new", 20, false), true)).isTrue();
        Visitor more = stubborn("flood1", 21, false);
        assertThat(limiter.admit(more, true)).isFalse();
    }

    @Test
    void whileNobodyHasGoneYetAnEighthMoreIsLetInAndNobodyIsToldTwice() {
        List<Visitor> slow = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            Visitor visitor = stubborn("origin" + i, i, false);
            assertThat(limiter.admit(visitor, true)).isTrue();
            slow.add(visitor);
        }

        assertThat(limiter.admit(idle("new", 200), true)).isFalse();

        assertThat(slow).allMatch(visitor -> visitor.evictions <= 1);
        assertThat(slow.getFirst().evictions).isEqualTo(1);
        limiter.leave(slow.getFirst());
        limiter.leave(slow.get(1));
        assertThat(limiter.admit(idle("newer", 201), true)).isTrue();
    }

    @Test
    void requestsThatWaitAreRefusedWhereNobodyMakesRoomInTime() {
        ConnectionLimiter wide = new ConnectionLimiter(100, 100, 8);
        for (int i = 0; i < 9; i++) {
            Visitor visitor = stubborn("origin" + i, i, true);
            wide.admit(visitor, true);
            assertThat(wide.unfinished(visitor)).isTrue();
        }

        assertThat(wide.unfinished(stubborn("new", 9, true))).isFalse();
    }

    @Test
    void nothingIsMiscountedWhenThousandsComeAndGoAtOnce() {
        AtOnce.times(8, () -> {
            for (int i = 0; i < 500; i++) {
                Visitor visitor = new Visitor("origin" + i % 7, i, true, i % 2 == 0);
                if (limiter.admit(visitor, true) && visitor.unfinished) {
                    limiter.unfinished(visitor);
                }
                visitor.evict();
            }
            return true;
        });

        assertThat(limiter.size()).isZero();
    }
}
