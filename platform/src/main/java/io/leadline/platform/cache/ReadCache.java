package io.leadline.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was read from the database until told to forget it. However many ask for a key, one reads; yet whoever asks
 * after a forget never gets what was read before it.
 *
 * <p>Forgetting waits for nobody. It happens in the middle of a commit, with a database connection in hand: were it to wait
 * for a read that itself waits for a connection, a busy server would stand still until one of them gives up.
 *
 * @param <K> key
 * @param <V> what is read; a null is never remembered
 */
public final class ReadCache<K, V> {
    private static final int SLOTS = 1 << 12;

    /** Keys that share a slot are forgotten together, which costs a read and no more. */
    private final AtomicLongArray forgotten = new AtomicLongArray(SLOTS);

    private final Cache<K, Reading<V>> readings;
    private final Function<K, ?> groupOf;

    /** A read, done by whoever comes first. */
    private record Reading<V>(long stamp, FutureTask<@Nullable V> task) {}

    public ReadCache(long maximumSize, Duration lifetime) {
        this(maximumSize, lifetime, key -> key);
    }

    /** @param groupOf what a key belongs to and can be forgotten with */
    public ReadCache(long maximumSize, Duration lifetime, Function<K, ?> groupOf) {
        this.readings = Caffeine.newBuilder()
                .maximumSize(maximumSize)
                .expireAfterWrite(lifetime)
                .build();
        this.groupOf = groupOf;
    }

    public @Nullable V get(K key, Supplier<? extends @Nullable V> read) {
        long stamp = stamp(key);
        Reading<V> known = readings.getIfPresent(key);
        if (known == null || known.stamp() < stamp) {
            known = readings.asMap()
                    .compute(
                            key,
                            (any, current) -> current != null && current.stamp() >= stamp
                                    ? current
                                    : new Reading<>(stamp, new FutureTask<>(read::get)));
        }
        return outcome(key, Objects.requireNonNull(known));
    }

    private @Nullable V outcome(K key, Reading<V> reading) {
        reading.task().run();
        boolean keep = false;
        try {
            V value = reading.task().get();
            keep = value != null;
            return value;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            if (!keep) {
                readings.asMap().remove(key, reading);
            }
        }
    }

    /** Forgets a key, or all keys of a group. */
    public void forget(Object keyOrGroup) {
        forgotten.incrementAndGet(slot(keyOrGroup));
    }

    private long stamp(K key) {
        return forgotten.get(slot(key)) + forgotten.get(slot(groupOf.apply(key)));
    }

    private static int slot(@Nullable Object keyOrGroup) {
        int hash = Objects.hashCode(keyOrGroup) * 0x9E3779B9;
        return hash >>> 20;
    }
}
