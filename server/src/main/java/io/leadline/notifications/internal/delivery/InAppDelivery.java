package io.leadline.notifications.internal.delivery;

import io.leadline.notifications.internal.notification.Notification;
import io.leadline.notifications.internal.notification.NotificationRepository;
import io.leadline.notifications.internal.notification.NotificationRows;
import io.leadline.notifications.internal.preferences.RecipientClock;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.live.Audience;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a person's open pages of new and of grown notifications, but not in quiet hours: those are told when they end. */
@Component
class InAppDelivery {
    /** Of more at once, the newest are told: a page reads its list again anyway. */
    private static final int MOST_TOLD = 20;

    private final JdbcClient jdbc;
    private final NotificationRepository notifications;
    private final NotificationRows rows;
    private final Live live;

    InAppDelivery(JdbcClient jdbc, NotificationRepository notifications, NotificationRows rows, Live live) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.rows = rows;
        this.live = live;
    }

    private record LiveUpdate(long notificationId, String type, int count, String entityType, List<Long> entityIds) {
        static LiveUpdate of(Notification notification) {
            return new LiveUpdate(
                    notification.id(),
                    notification.type().wireName(),
                    notification.things(),
                    notification.entityType(),
                    notification.entityIds());
        }
    }

    /** @param touched whether each is new, by id */
    void publish(TenantId tenantId, UserId userId, Map<Long, Boolean> touched) {
        touched.forEach((id, isNew) -> notifications
                .find(tenantId, id)
                .filter(notification -> notification.inApp() && notification.heldUntil() == null)
                .ifPresent(notification -> publish(tenantId, userId, isNew, notification)));
    }

    private void publish(TenantId tenantId, UserId userId, boolean isNew, Notification notification) {
        String type = isNew ? "notification.created" : "notification.updated";
        live.publish(tenantId, LiveEvent.of(type, LiveUpdate.of(notification)).to(Audience.of(userId)));
    }

    /** What was held back is told as soon as there are no quiet hours; while there are, it waits for their end. */
    void release(TenantId tenantId, UserId userId, RecipientClock clock) {
        if (clock.isQuiet()) {
            holdUntil(tenantId, userId, clock);
            return;
        }
        List<Notification> held = held(tenantId, userId);
        if (!held.isEmpty()) {
            letGo(tenantId, userId);
            held.reversed().stream()
                    .filter(notification -> notification.readAt() == null)
                    .forEach(notification -> publish(tenantId, userId, true, notification));
        }
    }

    private void holdUntil(TenantId tenantId, UserId userId, RecipientClock clock) {
        jdbc.sql("""
                        UPDATE notifications SET held_until = :until
                        WHERE tenant_id = :tenant AND user_id = :user AND held_until IS NOT NULL""")
                .param("until", Instants.toNullableColumn(clock.quietUntil()))
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }

    private List<Notification> held(TenantId tenantId, UserId userId) {
        return jdbc.sql("""
                        SELECT * FROM notifications
                        WHERE tenant_id = :tenant AND user_id = :user AND held_until IS NOT NULL
                        ORDER BY read_at IS NOT NULL, id DESC LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .param("limit", MOST_TOLD)
                .query(rows::map)
                .list();
    }

    private void letGo(TenantId tenantId, UserId userId) {
        jdbc.sql("""
                        UPDATE notifications SET held_until = NULL
                        WHERE tenant_id = :tenant AND user_id = :user AND held_until IS NOT NULL""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }
}
