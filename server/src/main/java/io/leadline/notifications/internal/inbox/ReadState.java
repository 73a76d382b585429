package io.leadline.notifications.internal.inbox;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.live.Audience;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.platform.problem.NotFoundException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks notifications read and unread, and tells the person's other devices. */
@Service
class ReadState {
    private final NotificationList list;
    private final Live live;
    private final Clock clock;

    ReadState(NotificationList list, Live live, Clock clock) {
        this.list = list;
        this.live = live;
        this.clock = clock;
    }

    /** @param notificationId null where it was all of them */
    private record LiveUpdate(@Nullable Long notificationId, boolean read) {}

    @Transactional
    public void mark(Caller caller, long id, boolean read) {
        boolean before = list.lockRead(caller.tenantId(), caller.userId(), id)
                .orElseThrow(() -> new NotFoundException("notification", id));
        if (before != read) {
            list.read(caller.tenantId(), caller.userId(), id, read ? clock.instant() : null);
            publish(caller.tenantId(), caller.userId(), new LiveUpdate(id, read));
        }
    }

    @Transactional
    public int markAll(Caller caller, long upToId) {
        int marked = list.readAll(caller.tenantId(), caller.userId(), upToId, clock.instant());
        if (marked > 0) {
            publish(caller.tenantId(), caller.userId(), new LiveUpdate(null, true));
        }
        return marked;
    }

    private void publish(TenantId tenantId, UserId userId, LiveUpdate update) {
        live.publish(tenantId, LiveEvent.of("notification.read", update).to(Audience.of(userId)));
    }
}
