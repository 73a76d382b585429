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
final class Crowd {
    /** A sixty-fourth more than needed makes room at a time, so that the next ones find some. */
    private static final int PORTION = 64;

    private final int max;
    private final int maxPerAddress;
    private final int maxUnfinished;
    private final Map<String, Set<Guest>> byOrigin = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicLong dismissed = new AtomicLong();
    private final ReentrantLock making = new ReentrantLock();

    Crowd(int max, int maxPerAddress, int maxUnfinished) {
        this.max = max;
        this.maxPerAddress = maxPerAddress;
        this.maxUnfinished = maxUnfinished;
    }

    /**
     * Takes in a new connection.
     *
     * @param limited whether the limit for an address holds for it
     * @return whether there is room; when not, the connection is to be closed at once
     */
    boolean admit(Guest guest, boolean limited) {
        Set<Guest> share = byOrigin.compute(guest.origin(), (origin, guests) -> {
            Set<Guest> all = guests == null ? ConcurrentHashMap.newKeySet() : guests;
            all.add(guest);
            return all;
        });
        size.incrementAndGet();
        int tooManyOfIts = limited ? share.size() - maxPerAddress : 0;
        if (tooManyOfIts > 0 && dismiss(share.stream(), guest, tooManyOfIts, maxPerAddress) == 0) {
            return false;
        }
        // One thread at a time makes room, for all.
        if (size.get() <= max || !making.tryLock()) {
            return true;
        }
        try {
            return dismiss(guests(), guest, size.get() - max, max) > 0;
        } finally {
            making.unlock();
        }
    }

    void leave(Guest guest) {
        byOrigin.computeIfPresent(guest.origin(), (origin, guests) -> {
            if (guests.remove(guest)) {
                size.decrementAndGet();
            }
            return guests.isEmpty() ? null : guests;
        });
    }

    /** A client is waited for in the middle of a request; {@link #finished()} follows. */
    void unfinished(Guest guest) {
        if (unfinished.incrementAndGet() > maxUnfinished && making.tryLock()) {
            try {
                dismiss(guests().filter(Guest::isUnfinished), guest, unfinished.get() - maxUnfinished, maxUnfinished);
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

    long dismissed() {
        return dismissed.get();
    }

    private Stream<Guest> guests() {
        return byOrigin.values().stream().flatMap(Set::stream);
    }

    private int dismiss(Stream<Guest> guests, Guest but, int least, int limit) {
        // What they are sorted by is read once, for it changes all the time.
        List<Candidate> leaving = guests.filter(guest -> !guest.equals(but) && guest.isWaiting())
                .map(guest -> new Candidate(guest, share(guest), guest.lastHeard()))
                .sorted(Candidate.ORDER)
                .limit(least + limit / PORTION)
                .toList();
        leaving.forEach(candidate -> candidate.guest().dismiss());
        dismissed.addAndGet(leaving.size());
        return leaving.size();
    }

    private int share(Guest guest) {
        Set<Guest> share = byOrigin.get(guest.origin());
        return share == null ? 0 : share.size();
    }

    private record Candidate(Guest guest, int share, long lastHeard) {
        private static final Comparator<Candidate> ORDER =
                Comparator.comparingInt(Candidate::share).reversed().thenComparingLong(Candidate::lastHeard);
    }
}
