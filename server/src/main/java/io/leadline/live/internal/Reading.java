package io.leadline.live.internal;

import java.util.List;

/** What comes behind a position. */
sealed interface Reading {
    /** @param upTo the position behind these events and all others that were not for this tenant */
    record Next(List<BufferedEvent> events, EventId upTo) implements Reading {}

    /** @param now the position to go on from */
    record Lost(LostReason reason, EventId now) implements Reading {}
}
