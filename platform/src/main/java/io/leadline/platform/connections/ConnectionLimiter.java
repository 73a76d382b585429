package io.leadline.platform.connections;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The connections there are. When they become too many, it is not the newest that is turned away: those that keep the server
 * waiting make room, first of the address that has most of them, and of these whoever has been silent longest. So a flood pushes
 * out itself, and who sends what it has to is served.
 */
final class ConnectionLimiter {
    /** A sixty-fourth more than needed makes room at a time, so that the next ones find some. */
    private static final int PORTION = 64;
    /** An eighth more than a limit is let in while those that were told to go have not gone yet. */
    private static final int SLACK = 8;

    private final int max;
    private final int maxPerAddress;
    private final int maxUnfinished;
    private final Map<String, Set<LimitedConnection>> byOrigin = new ConcurrentHashMap<>();
    /** Evicted, and still there until their turn comes. */
    private final Set<LimitedConnection> leaving = ConcurrentHashMap.newKeySet();

    private final AtomicInteger size = new AtomicInteger();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicLong evicted = new AtomicLong();
    private final ReentrantLock making = new ReentrantLock();

    ConnectionLimiter(int max, int maxPerAddress, int maxUnfinished) {
        this.max = max;
        this.maxPerAddress = maxPerAddress;
        this.maxUnfinished = maxUnfinished;
    }

    /**
     * Takes in a new connection. Never waits: meanwhile those behind it would fill the system's own queue, and wait longer.
     *
     * @param limited whether the limit for an address holds for it
     * @return whether there is room; when not, the connection is to be closed at once
     */
    boolean admit(LimitedConnection connection, boolean limited) {
        Set<LimitedConnection> share = byOrigin.compute(connection.origin(), (origin, connections) -> {
            Set<LimitedConnection> all = connections == null ? ConcurrentHashMap.newKeySet() : connections;
            all.add(connection);
            return all;
        });
        size.incrementAndGet();
        int tooManyOfIts = limited ? share.size() - maxPerAddress : 0;
        if (tooManyOfIts > 0 && evict(share.stream(), connection, tooManyOfIts, maxPerAddress) == 0) {
            return false;
        }
        makeRoom(connections(), connection, size.get(), max);
        boolean mayExceed = !leaving.isEmpty() && (!limited || share.size() <= fairShare());
        return size.get() <= (mayExceed ? max + max / SLACK : max);
    }

    /** What an address would have if all had the same. A flood has more, and is not to take the room that others wait for. */
    private int fairShare() {
        return Math.max(1, max / Math.max(1, byOrigin.size()));
    }

    void leave(LimitedConnection connection) {
        byOrigin.computeIfPresent(connection.origin(), (origin, connections) -> {
            if (connections.remove(connection)) {
                size.decrementAndGet();
            }
            return connections.isEmpty() ? null : connections;
        });
        leaving.remove(connection);
    }

    /**
     * A client is waited for in the middle of a request; {@link #finished()} follows.
     *
     * @return whether there is room; when not, the connection is to be closed at once
     */
    boolean unfinished(LimitedConnection connection) {
        int all = unfinished.incrementAndGet();
        makeRoom(connections().filter(LimitedConnection::isUnfinished), connection, all, maxUnfinished);
        return all <= maxUnfinished + maxUnfinished / SLACK;
    }

    /** One thread at a time does, for all. */
    private void makeRoom(Stream<LimitedConnection> connections, LimitedConnection but, int all, int limit) {
        if (all - leaving.size() > limit && making.tryLock()) {
            try {
                evict(connections, but, all - leaving.size() - limit, limit);
            } finally {
                making.unlock();
            }
        }
    }

    void finished() {
        unfinished.decrementAndGet();
    }

    int size() {
        return size.get();
    }

    int unfinished() {
        return unfinished.get();
    }

    long evicted() {
        return evicted.get();
    }

    private Stream<LimitedConnection> connections() {
        return byOrigin.values().stream().flatMap(Set::stream);
    }

    private int evict(Stream<LimitedConnection> connections, LimitedConnection but, int least, int limit) {
        // What they are sorted by is read once, for it changes all the time.
        List<Candidate> chosen = connections
                .filter(connection ->
                        !connection.equals(but) && connection.isEvictable() && !leaving.contains(connection))
                .map(connection -> new Candidate(connection, share(connection), connection.lastHeard()))
                .sorted(Candidate.ORDER)
                .limit(least + limit / PORTION)
                .toList();
        chosen.forEach(candidate -> evict(candidate.connection()));
        evicted.addAndGet(chosen.size());
        return chosen.size();
    }

    private void evict(LimitedConnection connection) {
        leaving.add(connection);
        connection.evict();
        Set<LimitedConnection> share = byOrigin.get(connection.origin());
        if (share == null || !share.contains(connection)) {
            // It had left of its own accord just before.
            leaving.remove(connection);
        }
    }

    private int share(LimitedConnection connection) {
        Set<LimitedConnection> share = byOrigin.get(connection.origin());
        return share == null ? 0 : share.size();
    }

    private record Candidate(LimitedConnection connection, int share, long lastHeard) {
        private static final Comparator<Candidate> ORDER =
                Comparator.comparingInt(Candidate::share).reversed().thenComparingLong(Candidate::lastHeard);
    }
}
