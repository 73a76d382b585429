package io.leadline.platform.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a worklist does when it stops, when something is away, and when there is more than it has room for. */
class WorklistLimitsTests extends Replicas {
    @Test
    void whenWhatTheWorkNeedsIsAwayNothingIsTriedBeforeTheNextSweep() {
        things.add(50);
        AtomicInteger tries = new AtomicInteger();
        WorkSource<Long> away = new WorkSource<>() {
            @Override
            public String name() {
                return "away";
            }

            @Override
            public List<Long> waiting(@Nullable Long after, int limit) {
                return things.waiting(after, limit);
            }

            @Override
            public WorkOutcome work(Long key) {
                return tries.incrementAndGet() <= 2 ? WorkOutcome.UNAVAILABLE : things.work(key);
            }
        };

        replica(away, Pace.sweepingEvery(Duration.ofMillis(600)).withThreads(1));
        soon(() -> assertThat(tries.get()).isEqualTo(1));
        pause(Duration.ofMillis(300));
        assertThat(tries.get()).isEqualTo(1);

        soon(() -> assertThat(things.done()).isEqualTo(50));
        assertThat(tries.get()).isEqualTo(52);
    }

    @Test
    void moreThanThereIsRoomForIsAllDone() {
        AtomicInteger done = new AtomicInteger();
        Set<Long> waiting = ConcurrentHashMap.newKeySet();
        LongStream.rangeClosed(1, 25_000).forEach(waiting::add);
        WorkSource<Long> many = new WorkSource<>() {
            @Override
            public String name() {
                return "many";
            }

            @Override
            public List<Long> waiting(@Nullable Long after, int limit) {
                return waiting.stream()
                        .filter(key -> after == null || key > after)
                        .sorted()
                        .limit(limit)
                        .toList();
            }

            @Override
            public WorkOutcome work(Long key) {
                done.addAndGet(waiting.remove(key) ? 1 : 0);
                return WorkOutcome.DONE;
            }
        };
        Worklist<Long> replica = new Worklist<>(many, NEVER_SWEEPING, registry);
        replicas.add(replica);

        List.copyOf(waiting).forEach(replica::wake);
        assertThat(registry.get("leadline.worklist.waiting").gauge().value()).isEqualTo(10_000);
        replica.start(false);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(done.get()).isEqualTo(25_000));
    }

    @Test
    void whoStopsEndsWhatIsAtHandAndLeavesTheRestInItsRows() throws Exception {
        List<Long> ids = things.add(20);
        CountDownLatch atIt = new CountDownLatch(1);
        Things slow = things.working(thing -> {
            atIt.countDown();
            pause(Duration.ofMillis(300));
        });
        Worklist<Long> stopping = replica(slow, NEVER_SWEEPING.withThreads(1));
        ids.forEach(stopping::wake);
        assertThat(atIt.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

        stopping.stop();

        long done = things.done();
        assertThat(done).isBetween(1L, 3L);
        assertThat(slow.attempts()).isEqualTo((int) done);
        stopping.wake(ids.getLast());
        pause(Duration.ofMillis(400));
        assertThat(things.done()).as("nothing more is begun").isEqualTo(done);
        replica(things, SWEEPING);
        soon(() -> assertThat(things.done()).isEqualTo(20));
        assertThat(things.mostOfOne()).isEqualTo(1);
    }

    @Test
    void aWorklistThatWasStoppedStartsAgain() {
        Worklist<Long> replica = replica(things, NEVER_SWEEPING);
        replica.stop();
        replica.wake(things.add());
        assertThat(things.done()).isZero();

        replica.start(false);

        soon(() -> assertThat(things.done()).isEqualTo(1));
    }

    @Test
    void whoIsToFinishDoesOnceMoreWhatWaitsForItsDelay() {
        Worklist<Long> replica =
                replica(things, NEVER_SWEEPING.withDelay(Duration.ofHours(1)).finishingOnStop());
        things.add(5).forEach(replica::wake);

        replica.stop();

        assertThat(things.done()).isEqualTo(5);
    }

    @Test
    void aDatabaseThatIsAwayForAMomentLosesNothing() {
        AtomicInteger failures = new AtomicInteger(3);
        WorkSource<Long> unsteady = new WorkSource<>() {
            @Override
            public String name() {
                return "unsteady";
            }

            @Override
            public List<Long> waiting(@Nullable Long after, int limit) {
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("away");
                }
                return things.waiting(after, limit);
            }

            @Override
            public WorkOutcome work(Long key) {
                return things.work(key);
            }
        };
        things.add(3);

        replica(unsteady, SWEEPING);

        soon(() -> assertThat(things.done()).isEqualTo(3));
    }
}
