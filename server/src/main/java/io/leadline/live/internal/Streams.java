package io.leadline.live.internal;

import io.leadline.platform.access.lasting.AccessGrant;
import io.leadline.platform.access.lasting.OpenConnection;
import io.leadline.platform.access.lasting.OpenConnections;
import io.leadline.platform.problem.DomainException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The streams open on this replica. They end as the first thing when it shuts down, so that nobody waits for them; their
 * clients resume elsewhere.
 */
@Component
class Streams implements SmartLifecycle {
    private final Set<ClientStream> open = ConcurrentHashMap.newKeySet();
    private final Places places;
    private final EventBuffer history;
    private final OpenConnections connections;
    private volatile boolean running;

    Streams(EventBuffer history, LiveProperties properties, OpenConnections connections, StreamMetrics metrics) {
        this.history = history;
        this.places = new Places(properties);
        this.connections = connections;
        metrics.gauge(open::size);
    }

    /**
     * Takes a place for one more stream, to be given back by {@link #remove} or {@link #giveBack}.
     *
     * @throws DomainException 429 {@code too_many_streams}, or 503 where this replica takes no more
     */
    void takePlace(AccessGrant standing) {
        if (!running) {
            throw Places.fullHere();
        }
        places.take(standing);
    }

    void giveBack(AccessGrant standing) {
        places.giveBack(standing);
    }

    void add(ClientStream stream) {
        open.add(stream);
        OpenConnection connection = connections.open(stream.standing(), stream::end);
        stream.hold(connection);
        if (!open.contains(stream)) {
            connection.close();
        }
        history.log(stream.standing().caller().tenantId()).watching().add(stream);
        stream.wake();
        if (!running) {
            stream.end();
        }
    }

    void remove(ClientStream stream) {
        if (open.remove(stream)) {
            stream.letGo();
            history.log(stream.standing().caller().tenantId()).watching().remove(stream);
            giveBack(stream.standing());
        }
    }

    Collection<ClientStream> open() {
        return open;
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open().forEach(ClientStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
