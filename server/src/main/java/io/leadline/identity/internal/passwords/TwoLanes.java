package io.leadline.identity.internal.passwords;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue with a lane for those who are known and one for strangers, each first come first served. While both wait, three
 * who are known go before one stranger: neither side can shut the other out.
 */
final class TwoLanes<T> {
    private static final int KNOWN_IN_A_ROW = 3;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Map<Lane, ArrayDeque<T>> lanes = new EnumMap<>(Lane.class);
    private final int capacity;
    private int knownInARow;

    /** @param capacity of each lane */
    TwoLanes(int capacity) {
        this.capacity = capacity;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
    }

    /** @return false when the lane is full */
    boolean offer(Lane lane, T item) {
        lock.lock();
        try {
            ArrayDeque<T> queue = of(lane);
            if (queue.size() >= capacity) {
                return false;
            }
            queue.addLast(item);
            filled.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The next one, as soon as there is one. */
    T take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            T next = poll();
            while (next == null) {
                filled.await();
                next = poll();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable T poll() {
        boolean strangersTurn =
                knownInARow >= KNOWN_IN_A_ROW && !of(Lane.STRANGER).isEmpty();
        if (!strangersTurn && !of(Lane.KNOWN).isEmpty()) {
            knownInARow++;
            return of(Lane.KNOWN).pollFirst();
        }
        knownInARow = 0;
        return of(Lane.STRANGER).pollFirst();
    }

    /** @return whether it still waited, and does no more */
    boolean remove(Lane lane, T item) {
        lock.lock();
        try {
            return of(lane).remove(item);
        } finally {
            lock.unlock();
        }
    }

    int waiting(Lane lane) {
        lock.lock();
        try {
            return of(lane).size();
        } finally {
            lock.unlock();
        }
    }

    private ArrayDeque<T> of(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }
}
