package io.leadline.live.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.live.Audience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What happened lately in all tenants, in one order, bounded by number, age and bytes. One thread at a time appends; any
 * number read, each from its own position, so that a stream that replays and one that follows do the same.
 */
@Component
class EventBuffer {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final Map<TenantId, TenantLog> logs = new ConcurrentHashMap<>();
    /** The log of each event, oldest first; one may have forgotten its event by itself already. */
    private final Queue<Entry> order = new ArrayDeque<>();

    private final LiveProperties properties;
    private final Clock clock;
    private long bytes;
    private volatile Stand stand;

    private record Entry(TenantLog log, BufferedEvent event) {}

    /** @param readUpTo all events up to here can be read */
    private record Stand(Series series, EventId readUpTo) {}

    /**
     * One series of ids.
     *
     * @param floor what comes before is not known here
     * @param why what those are told who stand before the floor
     * @param start where those begin who only want what is to come
     * @param isShared whether others add events, too, and may be ahead of what this replica has read
     */
    record Series(EventId floor, LostReason why, EventId start, boolean isShared) {
        static Series from(EventId floor, LostReason why, boolean isShared) {
            return new Series(floor, why, floor, isShared);
        }
    }

    EventBuffer(LiveProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        EventId nothing = new EventId("none", 0, 0);
        this.stand = new Stand(Series.from(nothing, LostReason.RESTARTED, false), nothing);
    }

    /** Begins anew behind the floor: streams that stand before it are told so. */
    synchronized void begin(Series begun) {
        while (!order.isEmpty()) {
            removeFirst();
        }
        stand = new Stand(begun, begun.floor());
        logs.values().forEach(log -> log.watching().forEach(ClientStream::wake));
    }

    synchronized void append(TenantId tenantId, EventId id, Audience audience, byte[] frame) {
        BufferedEvent event = new BufferedEvent(id, audience, clock.instant(), frame);
        TenantLog log = log(tenantId);
        order.add(new Entry(log, event));
        bytes += event.size();
        if (log.count() >= properties.historyEvents()) {
            bytes -= log.removeOldest();
        }
        // First the events and then how far they go: whoever reads it the other way round misses none.
        log.append(event, () -> stand = new Stand(stand.series(), id));
        while (bytes > properties.historySize().toBytes()) {
            removeFirst();
        }
    }

    synchronized void removeOld() {
        Instant limit = clock.instant().minus(properties.historyAge());
        int seen = 0;
        int old = 0;
        for (Entry entry : order) {
            seen++;
            if (entry.event().keptAt().isBefore(limit)) {
                old = seen; // and so is what came before it, even where the clock was put back in between
            }
        }
        while (old-- > 0) {
            removeFirst();
        }
    }

    private void removeFirst() {
        Entry first = order.remove();
        if (first.log().isOldest(first.event().id())) {
            bytes -= first.log().removeOldest();
        }
    }

    TenantLog log(TenantId tenantId) {
        return logs.computeIfAbsent(tenantId, any -> new TenantLog());
    }

    /** Where those begin who only want what is to come. */
    EventId now() {
        return now(stand);
    }

    private static EventId now(Stand stand) {
        EventId start = stand.series().start();
        return start.isAfter(stand.readUpTo()) ? start : stand.readUpTo();
    }

    Reading after(TenantId tenantId, EventId position, int most) {
        Stand now = stand;
        Optional<LostReason> lost = lost(position, now);
        if (lost.isPresent()) {
            return new Reading.Lost(lost.get(), now(now));
        }
        // Not beyond what this look knows of: whoever stood there would be ahead of the next look.
        List<BufferedEvent> events = log(tenantId).between(position, now.readUpTo(), most);
        if (events == null) {
            return new Reading.Lost(LostReason.TOO_OLD, now(now));
        }
        EventId last = events.isEmpty() ? position : events.getLast().id();
        boolean isAll = events.size() < most;
        return new Reading.Next(events, isAll && now.readUpTo().isAfter(last) ? now.readUpTo() : last);
    }

    private Optional<LostReason> lost(EventId position, Stand now) {
        EventId floor = now.series().floor();
        if (!position.epoch().equals(floor.epoch())) {
            return Optional.of(LostReason.RESTARTED);
        }
        if (floor.isAfter(position)) {
            return Optional.of(now.series().why());
        }
        return isPossible(position, now) ? Optional.empty() : Optional.of(LostReason.UNKNOWN);
    }

    /** Shared ids begin with the time, in milliseconds, of a clock that is about ours. */
    private boolean isPossible(EventId position, Stand now) {
        long limit = clock.instant().plus(CLOCK_SKEW).toEpochMilli();
        return now.series().isShared() ? position.major() <= limit : !position.isAfter(now.readUpTo());
    }
}
