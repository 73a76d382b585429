package io.leadline.platform.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every source may rely on, with a real database. */
class WorklistTests extends Replicas {
    @Test
    void whatWasWokenIsDoneAfterItsCommitAndNotBefore() throws Exception {
        Worklist<Long> replica = replica(things, NEVER_SWEEPING.withDelay(Duration.ofMillis(1)));
        things.transaction().executeWithoutResult(status -> {
            replica.wake(things.add());
            pause(Duration.ofMillis(200));
            assertThat(things.attempts()).isZero();
        });

        soon(() -> assertThat(things.done()).isEqualTo(1));
    }

    @Test
    void whatWasRolledBackIsNeverAskedFor() {
        Worklist<Long> replica = replica(things, NEVER_SWEEPING);
        things.transaction().executeWithoutResult(status -> {
            replica.wake(things.add());
            status.setRollbackOnly();
        });
        replica.wake(things.add());

        soon(() -> assertThat(things.done()).isEqualTo(1));
        assertThat(things.attempts()).isEqualTo(1);
    }

    @Test
    void whatNobodyWokeItForIsFound() {
        things.add(450);

        replica(things, SWEEPING);

        soon(() -> assertThat(things.done()).isEqualTo(450));
        assertThat(things.mostOfOne()).isEqualTo(1);
    }

    @Test
    void aLookFindsWhatIsThereWithoutWaitingForTheSweep() {
        Worklist<Long> replica = replica(things, NEVER_SWEEPING);
        things.transaction().executeWithoutResult(status -> {
            things.add(3);
            replica.look();
            replica.look();
        });

        soon(() -> assertThat(things.done()).isEqualTo(3));
    }

    @Test
    void whatAKilledReplicaWasAtIsDoneByAnother() throws Exception {
        long id = things.add();
        CountDownLatch atIt = new CountDownLatch(1);
        Things dying = things.working(thing -> {
            atIt.countDown();
            thing.dieSlowly();
        });
        replica(dying, SWEEPING).wake(id);
        assertThat(atIt.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

        replica(things, SWEEPING);
        pause(Duration.ofMillis(500));
        assertThat(things.done()).as("the row is locked by whoever is at it").isZero();
        dying.kill();

        soon(() -> assertThat(things.done()).isEqualTo(1));
        assertThat(things.mostOfOne()).isEqualTo(1);
    }

    @Test
    void replicasThatRaceDoEachThingOnce() {
        Worklist<Long> one = replica(things, SWEEPING.withThreads(4));
        Worklist<Long> other = replica(things, SWEEPING.withThreads(4));

        AtOnce.times(8, number -> () -> {
            IntStream.range(0, 40)
                    .forEach(any -> things.transaction().executeWithoutResult(status -> {
                        long id = things.add();
                        one.wake(id);
                        other.wake(id);
                    }));
            return number;
        });

        soon(() -> assertThat(things.done()).isEqualTo(320));
        assertThat(things.mostOfOne()).isEqualTo(1);
    }

    @Test
    void aPoisonedRowHoldsUpNobodyAndIsTriedAgainEverMoreSeldom() {
        List<Long> poisoned = things.add(5);
        things.add(200);
        AtomicInteger tries = new AtomicInteger();
        Things failing = things.working(thing -> {
            if (poisoned.contains(thing.id())) {
                tries.incrementAndGet();
                throw new IllegalStateException("poisoned");
            }
        });

        Worklist<Long> replica = replica(failing, SWEEPING.withThreads(1));
        soon(() -> assertThat(things.done()).isEqualTo(200));
        tries.set(0);
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < Duration.ofSeconds(2).toNanos()) {
            poisoned.forEach(replica::wake);
            replica.look();
            pause(Duration.ofMillis(20));
        }

        assertThat(tries.get())
                .as("five rows, at most every 37.5 ms at first and every 300 ms in the end, whoever wakes them")
                .isBetween(10, 90);
        assertThat(things.done()).isEqualTo(200);
        assertThat(registry.get("leadline.worklist.waiting").gauge().value()).isEqualTo(5);
        assertThat(registry.get("leadline.worklist.age").timeGauge().value(TimeUnit.SECONDS))
                .isGreaterThan(1.9);
        poisoned.clear();
        soon(() -> assertThat(things.done()).isEqualTo(205));
        soon(() -> assertThat(registry.get("leadline.worklist.waiting").gauge().value())
                .isZero());
    }

    @Test
    void aClockThatJumpsBringsNothingForwardTwiceAndStopsNothing() {
        clock.stop();
        long poisoned = things.add();
        AtomicInteger tries = new AtomicInteger();
        replica(
                things.working(thing -> {
                    if (thing.id() == poisoned) {
                        tries.incrementAndGet();
                        throw new IllegalStateException("poisoned");
                    }
                }),
                SWEEPING);
        soon(() -> assertThat(tries.get()).isGreaterThan(3));

        clock.advance(Duration.ofDays(-400));
        things.add();
        int before = tries.get();
        soon(() -> assertThat(things.done()).isEqualTo(1));
        soon(() -> assertThat(tries.get()).as("its pauses go on").isGreaterThan(before));

        long later = things.addDue(clock.instant().plus(Duration.ofDays(300)));
        clock.advance(Duration.ofDays(800));
        soon(() -> assertThat(things.done()).isEqualTo(2));
        assertThat(things.timesDone(later)).isEqualTo(1);
        int then = tries.get();
        pause(Duration.ofSeconds(1));
        assertThat(tries.get() - then).as("and are as long as ever").isBetween(1, 6);
    }

    @Test
    void whatIsWrittenWhileItsKeyIsAtWorkIsNotMissed() throws Exception {
        long id = things.add();
        CountDownLatch atIt = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Worklist<Long> replica = replica(
                things.workingAfterwards(thing -> {
                    atIt.countDown();
                    waitFor(goOn);
                }),
                NEVER_SWEEPING);
        replica.wake(id);
        assertThat(atIt.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

        things.waitsAgain(id);
        replica.wake(id);
        goOn.countDown();

        soon(() -> assertThat(things.timesDone(id)).isEqualTo(2));
    }

    @Test
    void oneKeyIsNeverAtWorkTwiceAtATimeInOneReplica() {
        long id = things.add();
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        WorkSource<Long> slow = source(key -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            pause(Duration.ofMillis(5));
            atWork.decrementAndGet();
            return WorkOutcome.DONE;
        });
        Worklist<Long> replica = replica(slow, NEVER_SWEEPING.withThreads(4));

        AtOnce.times(8, number -> () -> {
            IntStream.range(0, 50).forEach(any -> replica.wake(id));
            return number;
        });

        soon(() -> assertThat(registry.get("leadline.worklist.waiting").gauge().value())
                .isZero());
        assertThat(most.get()).isEqualTo(1);
    }

    @Test
    void aLongPieceOfWorkGivesWayToTheOthersAfterEachPortion() {
        List<Long> order = new CopyOnWriteArrayList<>();
        AtomicInteger left = new AtomicInteger(3);
        CountDownLatch allAreThere = new CountDownLatch(1);
        WorkSource<Long> portions = source(key -> {
            waitFor(allAreThere);
            order.add(key);
            return key == 1 && left.decrementAndGet() > 0 ? WorkOutcome.MORE : WorkOutcome.DONE;
        });
        Worklist<Long> replica = replica(portions, NEVER_SWEEPING.withThreads(1));
        List.of(1L, 2L, 3L).forEach(replica::wake);
        allAreThere.countDown();

        soon(() -> assertThat(order).containsExactly(1L, 2L, 3L, 1L, 1L));
    }
}
