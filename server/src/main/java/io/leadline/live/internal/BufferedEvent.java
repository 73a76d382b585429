package io.leadline.live.internal;

import io.leadline.platform.live.Audience;
import java.time.Instant;

/**
 * An event as it is kept and sent.
 *
 * @param keptAt by this replica
 * @param frame the bytes that go to every client alike
 */
@SuppressWarnings("ArrayRecordComponent") // kept and sent, never compared
record BufferedEvent(EventId id, Audience audience, Instant keptAt, byte[] frame) {
    private static final int OBJECTS = 150;

    /** In memory, about. */
    int size() {
        return frame.length + OBJECTS;
    }
}
