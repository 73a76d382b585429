package io.leadline.notifications.internal.delivery;

import io.leadline.notifications.internal.notification.Entry;
import io.leadline.notifications.internal.notification.EntryRows;
import io.leadline.notifications.internal.notification.NotificationRepository;
import io.leadline.notifications.internal.preferences.Moment;
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
class Attention {
    /** Of more at once, the newest are told: a page reads its list again anyway. */
    private static final int MOST_TOLD = 20;

    private final JdbcClient jdbc;
    private final NotificationRepository entries;
    private final EntryRows rows;
    private final Live live;

    Attention(JdbcClient jdbc, NotificationRepository entries, EntryRows rows, Live live) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.rows = rows;
        this.live = live;
    }

    private record News(long notificationId, String type, int count, String entityType, List<Long> entityIds) {
        static News of(Entry entry) {
            return new News(entry.id(), entry.type().wireName(), entry.things(), entry.entityType(), entry.entityIds());
        }
    }

    /** @param touched whether each is new, by id */
    void tell(TenantId tenantId, UserId userId, Map<Long, Boolean> touched) {
        touched.forEach((id, isNew) -> entries.find(tenantId, id)
                .filter(entry -> entry.inApp() && entry.heldUntil() == null)
                .ifPresent(entry -> tell(tenantId, userId, isNew, entry)));
    }

    private void tell(TenantId tenantId, UserId userId, boolean isNew, Entry entry) {
        String type = isNew ? "notification.created" : "notification.updated";
        live.publish(tenantId, LiveEvent.of(type, News.of(entry)).to(Audience.of(userId)));
    }

    /** What was held back is told as soon as there are no quiet hours; while there are, it waits for their end. */
    void release(TenantId tenantId, UserId userId, Moment moment) {
        if (moment.isQuiet()) {
            holdUntil(tenantId, userId, moment);
            return;
        }
        List<Entry> held = held(tenantId, userId);
        if (!held.isEmpty()) {
            letGo(tenantId, userId);
            held.reversed().stream()
                    .filter(entry -> entry.readAt() == null)
                    .forEach(entry -> tell(tenantId, userId, true, entry));
        }
    }

    private void holdUntil(TenantId tenantId, UserId userId, Moment moment) {
        jdbc.sql("""
                        UPDATE notifications SET held_until = :until
                        WHERE tenant_id = :tenant AND user_id = :user AND held_until IS NOT NULL""")
                .param("until", Instants.toNullableColumn(moment.quietUntil()))
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }

    private List<Entry> held(TenantId tenantId, UserId userId) {
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
