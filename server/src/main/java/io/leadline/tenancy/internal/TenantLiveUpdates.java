package io.leadline.tenancy.internal;

import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.platform.phase.RecordPhase;
import io.leadline.tenancy.events.TenantChanged;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes that the tenant itself changed. */
@Component
class TenantLiveUpdates {
    private final Live live;

    TenantLiveUpdates(Live live) {
        this.live = live;
    }

    @RecordPhase
    void on(TenantChanged event) {
        live.publish(event.tenantId(), LiveEvent.of("tenant.updated", Map.of()));
    }
}
