package io.leadline.live.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.lasting.AccessGrant;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a client in: says hello on the request's own thread, and leaves the rest to the stream. */
@Component
class StreamSubscription {
    private static final int NEVER = 0;

    private final EventBuffer history;
    private final SseEncoder frames;
    private final Streams streams;
    private final StreamMetrics metrics;
    private final Clock clock;

    StreamSubscription(EventBuffer history, SseEncoder frames, Streams streams, StreamMetrics metrics, Clock clock) {
        this.history = history;
        this.frames = frames;
        this.streams = streams;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Where the client begins.
     *
     * @param lost why it cannot resume; null where it can, or wants not to
     */
    private record Beginning(
            EventId position, boolean resumed, @Nullable LostReason lost) {}

    void open(
            AccessGrant standing,
            @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        streams.takePlace(standing);
        ClientStream stream;
        try {
            Beginning beginning = beginning(standing.caller().tenantId(), lastEventId);
            greet(beginning, response);
            stream = stream(standing, beginning.position(), request);
        } catch (IOException | RuntimeException failed) {
            streams.giveBack(standing);
            throw failed;
        }
        streams.add(stream);
    }

    private Beginning beginning(TenantId tenantId, @Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return new Beginning(history.now(), false, null);
        }
        Optional<EventId> last = EventId.parse(lastEventId);
        Reading reading = last.isEmpty()
                ? new Reading.Lost(LostReason.UNKNOWN, history.now())
                : history.after(tenantId, last.get(), 1);
        return switch (reading) {
            case Reading.Lost lost -> new Beginning(lost.now(), false, lost.reason());
            case Reading.Next next -> new Beginning(last.get(), true, null);
        };
    }

    /** Commits the answer, so that nothing of the request touches its headers any more. */
    private void greet(Beginning beginning, HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        LostReason lost = beginning.lost();
        OutputStream out = response.getOutputStream();
        out.write(frames.opened(beginning.position(), beginning.resumed(), lost == null, now));
        if (lost != null) {
            out.write(frames.reset(beginning.position(), lost, now));
            metrics.reset(lost);
        } else if (beginning.resumed()) {
            metrics.replayed();
        }
        out.flush();
    }

    private ClientStream stream(AccessGrant standing, EventId position, HttpServletRequest request) throws IOException {
        AsyncContext connection = request.startAsync();
        connection.setTimeout(NEVER);
        ClientStream stream = new ClientStream(
                standing,
                connection,
                connection.getResponse().getOutputStream(),
                new ClientStream.Surroundings(history, frames, metrics, streams, clock),
                position,
                position);
        connection.addListener(stream);
        return stream;
    }
}
