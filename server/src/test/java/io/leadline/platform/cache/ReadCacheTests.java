package io.leadline.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.testing.AtOnce;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReadCacheTests {
    private final ReadCache<String, String> cache =
            new ReadCache<>(100, Duration.ofMinutes(1), key -> key.substring(0, key.indexOf('/')));
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void aKeyIsReadOnceUntilItIsForgotten() {
        assertThat(read("a/1")).isEqualTo("1");
        assertThat(read("a/1")).isEqualTo("1");

        cache.forget("a/1");

        assertThat(read("a/1")).isEqualTo("2");
        assertThat(read("a/1")).isEqualTo("2");
    }

    @Test
    void aGroupIsForgottenAsAWhole() {
        read("a/1");
        read("a/2");
        read("b/1");

        cache.forget("a");

        assertThat(read("a/1")).isEqualTo("4");
        assertThat(read("a/2")).isEqualTo("5");
        assertThat(read("b/1")).isEqualTo("3");
    }

    @Test
    void ofManyWhoAskAtOnceOneReads() {
        CountDownLatch asked = new CountDownLatch(8);

        assertThat(AtOnce.times(8, () -> {
                    asked.countDown();
                    return cache.get("a/1", () -> {
                        await(asked);
                        return read();
                    });
                }))
                .containsOnly("1");
    }

    @Test
    void whoAsksAfterAForgetNeverGetsAReadFromBeforeIt() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<String> early = CompletableFuture.supplyAsync(
                () -> cache.get("a/1", () -> {
                    reading.countDown();
                    await(goOn);
                    return "old";
                }),
                Thread::startVirtualThread);
        reading.await();

        cache.forget("a");
        String late = cache.get("a/1", () -> "new");
        goOn.countDown();

        assertThat(late).isEqualTo("new");
        assertThat(early.get(5, TimeUnit.SECONDS)).isEqualTo("old");
        assertThat(cache.get("a/1", () -> "read again")).isEqualTo("new");
    }

    @Test
    void forgettingDoesNotWaitForARead() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch forgotten = new CountDownLatch(1);
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(
                () -> cache.get("a/1", () -> {
                    reading.countDown();
                    await(forgotten);
                    return "slow";
                }),
                Thread::startVirtualThread);
        reading.await();

        cache.forget("a/1");
        forgotten.countDown();

        assertThat(slow.get(5, TimeUnit.SECONDS)).isEqualTo("slow");
    }

    @Test
    void neitherAFailureNorANothingIsRemembered() {
        assertThatThrownBy(() -> cache.get("a/1", () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThat(cache.get("a/1", () -> null)).isNull();

        assertThat(read("a/1")).isEqualTo("1");
    }

    private String read(String key) {
        return String.valueOf(cache.get(key, this::read));
    }

    private String read() {
        return String.valueOf(reads.incrementAndGet());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
