package io.leadline.live.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.live.Audience;

/** Numbers the events of this process: all there is to do for a single replica. Each start has an epoch of its own. */
class LocalSink implements EventSink {
    private final String epoch = EventId.newEpoch();
    private final EventBuffer history;
    private long number;

    LocalSink(EventBuffer history) {
        this.history = history;
        history.begin(EventBuffer.Series.from(id(), LostReason.TOO_OLD, false));
    }

    private EventId id() {
        return new EventId(epoch, 0, number);
    }

    @Override
    public void add(TenantId tenantId, Audience audience, String json) {
        number++;
        history.append(tenantId, id(), audience, SseEncoder.event(id(), json));
    }

    @Override
    public void interrupted() {
        number++;
        history.begin(EventBuffer.Series.from(id(), LostReason.INTERRUPTED, false));
    }
}
