package io.leadline.identity.internal.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.leadline.platform.problem.RetryLaterException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One thread and two places a lane, so that a flood is soon there. */
class HashingPoolTests {
    private static final Duration LONG = Duration.ofMinutes(1);

    private SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch hashed = new CountDownLatch(1);
    private HashingPool pool = pool(2, LONG);

    private HashingPool pool(int queue, Duration longestWait) {
        meters = new SimpleMeterRegistry();
        return new HashingPool(new HashingProperties(1, queue, longestWait), meters);
    }

    @AfterEach
    void letAllGo() {
        hashed.countDown();
        requests.shutdownNow();
        pool.destroy();
    }

    @Test
    void aHashRunsOnAPlatformThread() {
        Thread thread = pool.run(Lane.STRANGER, Thread::currentThread);

        assertThat(thread.isVirtual()).isFalse();
        assertThat(thread.getName()).startsWith("hashing-");
    }

    @Test
    void whatAHashThrowsReachesTheRequest() {
        assertThatThrownBy(() -> pool.run(Lane.KNOWN, () -> {
                    throw new IllegalArgumentException("weak");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weak");
        assertThat(pool.run(Lane.KNOWN, () -> "next")).isEqualTo("next");
    }

    @Test
    void aFloodOfStrangersIsRefusedAtOnceAndWhoIsKnownGetsIn() throws Exception {
        occupyTheThread();
        List<Future<String>> waiting = floodWithStrangers();

        RetryLaterException refused =
                catchThrowableOfType(RetryLaterException.class, () -> pool.run(Lane.STRANGER, () -> "one too many"));
        Future<String> known = requests.submit(() -> pool.run(Lane.KNOWN, () -> "known"));

        assertThat(refused.type().code()).isEqualTo("busy");
        assertThat(refused.type().status().value()).isEqualTo(503);
        assertThat(Integer.parseInt(refused.retryAfter())).isPositive();
        assertThat(meters.counter("leadline.hashing.refused", "lane", "stranger")
                        .count())
                .isEqualTo(1);
        await().until(() -> waiting("known") == 1);
        hashed.countDown();
        assertThat(known.get(1, TimeUnit.MINUTES)).isEqualTo("known");
        for (Future<String> stranger : waiting) {
            assertThat(stranger.get(1, TimeUnit.MINUTES)).isEqualTo("stranger");
        }
    }

    @Test
    void noRequestWaitsLongerThanItsTimeAndNothingIsDoneForItThen() throws Exception {
        pool.destroy();
        pool = pool(2, Duration.ofMillis(50));
        occupyTheThread();
        AtomicInteger done = new AtomicInteger();

        RetryLaterException refused =
                catchThrowableOfType(RetryLaterException.class, () -> pool.run(Lane.KNOWN, done::incrementAndGet));
        hashed.countDown();

        assertThat(refused.type().code()).isEqualTo("busy");
        await().until(() -> "after".equals(tryAgain()));
        assertThat(done).hasValue(0);
    }

    private String tryAgain() {
        try {
            return pool.run(Lane.KNOWN, () -> "after");
        } catch (RetryLaterException stillBusy) {
            return "";
        }
    }

    /** More waiting requests than virtual threads have carriers: whoever wants something else gets it all the same. */
    @Test
    void whoWaitsForAHashKeepsNobodyFromRunning() throws Exception {
        pool.destroy();
        int carriers = Runtime.getRuntime().availableProcessors();
        pool = pool(10 * carriers, LONG);
        occupyTheThread();
        for (int number = 0; number < 10 * carriers; number++) {
            requests.execute(() -> pool.run(Lane.STRANGER, () -> "waits"));
        }
        await().until(() -> waiting("stranger") == 10 * carriers);

        assertThat(requests.submit(() -> "served").get(1, TimeUnit.MINUTES)).isEqualTo("served");
    }

    private void occupyTheThread() {
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        requests.execute(() -> pool.run(Lane.STRANGER, () -> {
            begun.complete(true);
            return awaitQuietly();
        }));
        assertThat(begun.orTimeout(1, TimeUnit.MINUTES).join()).isTrue();
    }

    private boolean awaitQuietly() {
        try {
            return hashed.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<Future<String>> floodWithStrangers() {
        List<Future<String>> waiting = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            waiting.add(requests.submit(() -> pool.run(Lane.STRANGER, () -> "stranger")));
        }
        await().until(() -> waiting("stranger") == 2);
        return waiting;
    }

    private double waiting(String lane) {
        return meters.get("leadline.hashing.waiting").tag("lane", lane).gauge().value();
    }
}
