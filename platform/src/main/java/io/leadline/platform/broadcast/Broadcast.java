package io.leadline.platform.broadcast;

import java.util.function.Consumer;

/**
 * Short messages to all replicas, this one included and first. Delivery to others is best effort: whoever caches must also
 * let entries expire, so that a lost message only costs seconds.
 */
public interface Broadcast {
    /** Hears every message sent to the topic, by whichever replica. The listener must be quick and must not throw. */
    void listen(String topic, Consumer<String> listener);

    /** Delivers to this process before it returns, and to the other replicas soon after. */
    void send(String topic, String message);
}
