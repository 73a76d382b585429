package io.leadline.live.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;

/** Counts what this replica's streams do. */
@Component
class StreamMetrics {
    private final MeterRegistry registry;
    private final Counter sent;
    private final Counter dropped;
    private final Counter replays;
    private final Map<LostReason, Counter> resets = new EnumMap<>(LostReason.class);

    StreamMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.sent = counter("leadline.live.sent", "Events sent to clients, counted for each client");
        this.dropped = counter("leadline.live.dropped", "Streams closed because their clients did not read");
        this.replays = counter("leadline.live.replays", "Streams resumed behind the last event the client knew");
        for (LostReason reason : LostReason.values()) {
            resets.put(
                    reason,
                    Counter.builder("leadline.live.resets")
                            .description("Clients told to load everything afresh")
                            .tag("reason", reason.name().toLowerCase(java.util.Locale.ROOT))
                            .register(registry));
        }
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    void gauge(IntSupplier open) {
        Gauge.builder("leadline.live.streams", open::getAsInt)
                .description("Open streams")
                .register(registry);
    }

    void sent(int events) {
        sent.increment(events);
    }

    void replayed() {
        replays.increment();
    }

    void reset(LostReason reason) {
        Objects.requireNonNull(resets.get(reason)).increment();
    }

    /** A client that goes away is nothing to count; one that does not read is. */
    void left(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                dropped.increment();
                return;
            }
        }
    }
}
