package io.leadline.platform.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys a replica knows of: waiting, at work, or pausing after a failure; each once. Bounded: what has no room is found by
 * a later sweep, for it waits in its row.
 */
final class WorkQueue<K> {
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_PAUSING = 1_000;

    private final Map<K, Item<K>> items = new LinkedHashMap<>();
    private int pausing;
    private boolean leftSomeOut;

    /** A key and how it stands. */
    static final class Item<K> {
        private final K key;
        private final long since = System.nanoTime();
        private boolean atWork;
        private boolean again;
        private int failures;

        private Item(K key) {
            this.key = key;
        }

        K key() {
            return key;
        }
    }

    /** Adds the key, or notes that it is wanted again where it is at work; null unless it is new here. */
    synchronized @Nullable Item<K> add(K key) {
        Item<K> known = items.get(key);
        if (known != null) {
            known.again = known.atWork;
            return null;
        }
        if (!hasRoom()) {
            return null;
        }
        Item<K> fresh = new Item<>(key);
        items.put(key, fresh);
        return fresh;
    }

    /** Whether another key fits; where none does, it is remembered that there are more. */
    synchronized boolean hasRoom() {
        boolean room = items.size() - pausing < MOST_WAITING;
        leftSomeOut |= !room;
        return room;
    }

    /** Whether the item is still wanted; it is at work then. */
    synchronized boolean begin(Item<K> item) {
        if (items.get(item.key) != item || item.atWork) {
            return false;
        }
        pausing -= item.failures > 0 ? 1 : 0;
        item.atWork = true;
        item.again = false;
        return true;
    }

    /**
     * The work is done.
     *
     * @return whether the key was wanted again meanwhile, and so waits again
     */
    synchronized boolean finish(Item<K> item) {
        item.atWork = false;
        item.failures = 0;
        if (!item.again) {
            items.remove(item.key);
        }
        return item.again;
    }

    /** A portion of the work is done; the key waits for its next turn. */
    synchronized void giveWay(Item<K> item) {
        item.atWork = false;
        item.failures = 0;
    }

    /**
     * The work failed and the key pauses.
     *
     * @return how often it failed in a row; 0 where too many pause already: then the next sweep brings it again
     */
    synchronized int fail(Item<K> item) {
        item.atWork = false;
        if (pausing == MOST_PAUSING) {
            items.remove(item.key);
            return 0;
        }
        pausing++;
        return ++item.failures;
    }

    /** Forgets all that is not at work. */
    synchronized void forgetWaiting() {
        items.values().removeIf(item -> !item.atWork);
        pausing = 0;
        leftSomeOut = false;
    }

    /** All that waits and has not just failed. */
    synchronized List<Item<K>> ready() {
        Collection<Item<K>> all = items.values();
        return new ArrayList<>(
                all.stream().filter(item -> !item.atWork && item.failures == 0).toList());
    }

    /** Whether keys were left out for want of room, of which there is much again; asked once. */
    synchronized boolean shouldLookAgain() {
        boolean now = leftSomeOut && items.size() - pausing < MOST_WAITING / 2;
        leftSomeOut &= !now;
        return now;
    }

    synchronized int size() {
        return items.size();
    }

    synchronized long oldestNanos() {
        long now = System.nanoTime();
        return items.values().stream().mapToLong(item -> now - item.since).max().orElse(0);
    }
}
