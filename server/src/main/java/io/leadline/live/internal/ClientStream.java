package io.leadline.live.internal;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.lasting.AccessGrant;
import io.leadline.platform.access.lasting.OpenConnection;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection. It keeps nothing but its position: what it writes it reads from the history, on a virtual thread
 * that lives as long as there is something to write. One that does not take what it is sent holds up that thread alone, until
 * the connection's write times out.
 */
final class ClientStream implements AsyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(ClientStream.class);
    private static final int PORTION = 256;

    private final AccessGrant standing;
    private final AsyncContext connection;
    private final OutputStream out;
    private final Surroundings around;
    private final AtomicInteger wishes = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean beats;
    private volatile boolean ending;
    private volatile long lastBeat = System.nanoTime();
    /** Where the client is; both belong to the thread that writes. */
    private EventId position;

    private @Nullable EventId told;
    private volatile @Nullable OpenConnection held;

    /** What streams share. */
    record Surroundings(EventBuffer history, SseEncoder frames, StreamMetrics metrics, Streams streams, Clock clock) {}

    /**
     * @param out of the connection
     * @param told the position the client knows from us; null when it knows none yet
     */
    ClientStream(
            AccessGrant standing,
            AsyncContext connection,
            OutputStream out,
            Surroundings around,
            EventId position,
            @Nullable EventId told) {
        this.standing = standing;
        this.connection = connection;
        this.out = out;
        this.around = around;
        this.position = position;
        this.told = told;
    }

    AccessGrant standing() {
        return standing;
    }

    void hold(OpenConnection connection) {
        held = connection;
    }

    void letGo() {
        OpenConnection connection = held;
        if (connection != null) {
            connection.close();
        }
    }

    long lastBeat() {
        return lastBeat;
    }

    /** There may be something to write. Returns at once, whatever the client does. */
    void wake() {
        if (wishes.getAndIncrement() == 0) {
            Thread.startVirtualThread(this::write);
        }
    }

    void beat() {
        lastBeat = System.nanoTime();
        beats = true;
        wake();
    }

    /** The client has to come again, and show that it still may. */
    void end() {
        ending = true;
        wake();
    }

    private void write() {
        int seen;
        do {
            seen = wishes.get();
            if (ending) {
                close();
                return;
            }
            try {
                writeEvents();
                writeHeartbeat();
                out.flush();
            } catch (IOException gone) {
                around.metrics().left(gone);
                close();
                return;
            } catch (RuntimeException closed) {
                LOG.debug("A stream ends: the container has taken its connection away", closed);
                close();
                return;
            }
        } while (wishes.addAndGet(-seen) > 0);
    }

    private void writeEvents() throws IOException {
        boolean more = true;
        while (more && !ending) {
            Reading reading = around.history().after(caller().tenantId(), position, PORTION);
            more = switch (reading) {
                case Reading.Next next -> write(next);
                case Reading.Lost lost -> write(lost);
            };
        }
    }

    private boolean write(Reading.Next next) throws IOException {
        int sent = 0;
        for (BufferedEvent event : next.events()) {
            if (ending) {
                return false;
            }
            if (event.audience().includes(caller().userId(), caller().role())) {
                out.write(event.frame());
                told = event.id();
                sent++;
            }
        }
        position = next.upTo();
        around.metrics().sent(sent);
        return next.events().size() == PORTION;
    }

    private boolean write(Reading.Lost lost) throws IOException {
        position = lost.now();
        told = position;
        out.write(around.frames().reset(position, lost.reason(), around.clock().instant()));
        around.metrics().reset(lost.reason());
        return true;
    }

    private void writeHeartbeat() throws IOException {
        if (beats) {
            beats = false;
            out.write(SseEncoder.heartbeat(position.equals(told) ? null : position));
            told = position;
        }
    }

    private Caller caller() {
        return standing.caller();
    }

    private void close() {
        if (over.compareAndSet(false, true)) {
            around.streams().remove(this);
            try {
                connection.complete();
            } catch (IllegalStateException closed) {
                // The container was faster.
                around.streams().remove(this);
            }
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        around.streams().remove(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It never begins a second time.
    }
}
