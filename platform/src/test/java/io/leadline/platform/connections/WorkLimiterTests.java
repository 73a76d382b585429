package io.leadline.platform.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkLimiterTests {
    private static final int AT_ONCE = 3;
    private final WorkLimiter limiter = new WorkLimiter(AT_ONCE);

    @Test
    void soManyWorkAtOnceAndTheRestWaitsItsTurn() {
        assertThat(mostAtOnce()).isEqualTo(AT_ONCE);
    }

    private int mostAtOnce() {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch together = new CountDownLatch(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                limiter.over(threads).execute(() -> {
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    together.countDown();
                    awaitQuietly(together);
                    working.decrementAndGet();
                    done.incrementAndGet();
                });
            }
        }

        assertThat(done.get()).isEqualTo(200);
        return most.get();
    }

    @Test
    void whoWaitsForAClientLetsOthersWork() throws InterruptedException {
        CountDownLatch client = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(50);
        List<Future<?>> waiting = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE * 2; i++) {
                limiter.over(task -> waiting.add(threads.submit(task))).execute(() -> waitFor(client));
            }
            for (int i = 0; i < 50; i++) {
                limiter.over(threads).execute(others::countDown);
            }

            assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
            client.countDown();
        }
        assertThat(waiting).allMatch(Future::isDone);
    }

    /** It holds memory that only its end gives back. */
    @Test
    void whoHasWaitedForAClientGoesOnBeforeWhoeverIsNew() throws InterruptedException {
        CountDownLatch client = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch working = new CountDownLatch(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            limiter.over(threads).execute(() -> {
                waitFor(client);
                ended.countDown();
            });
            for (int i = 0; i < AT_ONCE * 5; i++) {
                limiter.over(threads).execute(() -> {
                    working.countDown();
                    awaitQuietly(others);
                });
            }
            assertThat(working.await(20, TimeUnit.SECONDS)).isTrue();

            client.countDown();

            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
            others.countDown();
        }
        assertThat(mostAtOnce()).isEqualTo(AT_ONCE);
    }

    @Test
    void aThreadWithoutATurnGivesNoneBack() throws IOException {
        assertThat(limiter.paused(() -> 7)).isEqualTo(7);
        assertThat(mostAtOnce()).isEqualTo(AT_ONCE);
    }

    private void waitFor(CountDownLatch client) {
        try {
            limiter.paused(() -> {
                awaitQuietly(client);
                return 0;
            });
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
