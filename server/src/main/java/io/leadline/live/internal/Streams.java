package io.leadline.live.internal;

import io.leadline.platform.UserId;
import io.leadline.platform.access.Standing;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The streams open on this replica. They end as the first thing when it shuts down, so that nobody waits for them; their
 * clients resume elsewhere.
 */
@Component
class Streams implements SmartLifecycle {
    private static final ProblemType TOO_MANY_STREAMS =
            new ProblemType(HttpStatus.TOO_MANY_REQUESTS, "too_many_streams", "Too many streams are open");

    private final Set<ClientStream> open = ConcurrentHashMap.newKeySet();
    private final Map<UserId, Integer> places = new ConcurrentHashMap<>();
    private final History history;
    private final LiveProperties properties;
    private int taken;
    private volatile boolean running;

    Streams(History history, LiveProperties properties, StreamMetrics metrics) {
        this.history = history;
        this.properties = properties;
        metrics.gauge(open::size);
    }

    /**
     * Takes a place for one more stream of the person, to be given back by {@link #remove} or {@link #giveBack}.
     *
     * @throws DomainException 429 {@code too_many_streams}, or 503 where this replica takes no more
     */
    synchronized void takePlace(UserId userId) {
        if (!running || taken >= properties.streamLimit()) {
            throw new RetryLaterException(
                    ProblemType.UNAVAILABLE, "No more streams can be opened here right now.", Frames.RETRY);
        }
        if (places.getOrDefault(userId, 0) >= properties.maxStreamsPerUser()) {
            throw new RetryLaterException(
                    TOO_MANY_STREAMS,
                    "You have " + properties.maxStreamsPerUser()
                            + " streams open; close one. One whose client is gone ends within two heartbeats.",
                    properties.heartbeat());
        }
        taken++;
        places.merge(userId, 1, Integer::sum);
    }

    synchronized void giveBack(UserId userId) {
        taken--;
        places.computeIfPresent(userId, (any, count) -> count == 1 ? null : count - 1);
    }

    void add(ClientStream stream) {
        open.add(stream);
        history.log(stream.standing().caller().tenantId()).watching().add(stream);
        stream.wake();
        if (!running) {
            stream.end();
        }
    }

    void remove(ClientStream stream) {
        if (open.remove(stream)) {
            history.log(stream.standing().caller().tenantId()).watching().remove(stream);
            giveBack(stream.standing().caller().userId());
        }
    }

    Collection<ClientStream> open() {
        return open;
    }

    /** Those whose owners are of this kind. */
    List<ClientStream> of(Predicate<Standing> owners) {
        return open.stream().filter(stream -> owners.test(stream.standing())).toList();
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(ClientStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
