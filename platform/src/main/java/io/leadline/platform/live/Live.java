package io.leadline.platform.live;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.AfterCommit;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Publishes to the clients that watch the tenant. They hear of it once the transaction at hand has committed, in the order in
 * which it was published, and never of what was rolled back. Nobody waits for them, and nothing here fails because of them.
 *
 * <p>Publish many things at once with one event: what costs something for each row does not belong here.
 */
@Component
public class Live {
    /** A list of ids in an event ends here; its count goes on. */
    public static final int MOST_IDS = 50;

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Live(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public void publish(TenantId tenantId, LiveEvent event) {
        AfterCommit.run(() -> events.publishEvent(new LiveEventPublished(tenantId, event, clock.instant())));
    }
}
