package io.leadline.live.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.live.Audience;

/** Where events go to get their ids and their way into the history. Asked by one thread, event by event. */
interface EventSink {
    void add(TenantId tenantId, Audience audience, String json);

    /** Some events were lost: clients have to be told so. */
    void interrupted();
}
