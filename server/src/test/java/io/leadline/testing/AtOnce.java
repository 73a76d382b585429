package io.leadline.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does several things at the same moment, as far as threads can. */
public final class AtOnce {
    private AtOnce() {}

    /** The same work several times; the results in no particular order. */
    public static <T> List<T> times(int count, Callable<T> work) {
        return times(count, number -> work);
    }

    /** Work number 0 to {@code count - 1}; the results in this order. */
    public static <T> List<T> times(int count, IntFunction<Callable<T>> works) {
        CyclicBarrier start = new CyclicBarrier(count);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Callable<T> work = works.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
