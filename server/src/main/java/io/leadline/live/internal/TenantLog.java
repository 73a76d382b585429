package io.leadline.live.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A tenant's latest events in order, and the streams that want more. */
final class TenantLog {
    private final TreeMap<EventId, BufferedEvent> events = new TreeMap<>();
    private final Set<ClientStream> watching = ConcurrentHashMap.newKeySet();
    private @Nullable EventId removedUpTo;

    /** @param shown done when the event can be read, before anybody is told to */
    void append(BufferedEvent event, Runnable shown) {
        synchronized (events) {
            events.put(event.id(), event);
        }
        shown.run();
        watching.forEach(ClientStream::wake);
    }

    /** Forgets the oldest event; tells how large it was. */
    int removeOldest() {
        synchronized (events) {
            BufferedEvent oldest = events.pollFirstEntry().getValue();
            removedUpTo = oldest.id();
            return oldest.size();
        }
    }

    boolean isOldest(EventId id) {
        synchronized (events) {
            return !events.isEmpty() && events.firstKey().equals(id);
        }
    }

    int count() {
        synchronized (events) {
            return events.size();
        }
    }

    /** Null where something behind the position is kept no more. */
    @Nullable List<BufferedEvent> between(EventId position, EventId upTo, int most) {
        synchronized (events) {
            if (removedUpTo != null && removedUpTo.isAfter(position)) {
                return null;
            }
            List<BufferedEvent> found = new ArrayList<>();
            for (BufferedEvent event : events.tailMap(position, false).values()) {
                if (found.size() == most || event.id().isAfter(upTo)) {
                    break;
                }
                found.add(event);
            }
            return found;
        }
    }

    Set<ClientStream> watching() {
        return watching;
    }
}
