package io.leadline.notifications.internal.inbox;

import io.leadline.notifications.internal.notification.Notification;
import io.leadline.notifications.internal.notification.NotificationRows;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A person's notifications, as they read them. */
@Repository
class NotificationList {
    private static final String OWN = " WHERE tenant_id = :tenant AND user_id = :user AND in_app = TRUE";

    private final JdbcClient jdbc;
    private final NotificationRows rows;

    NotificationList(JdbcClient jdbc, NotificationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Where a page ended. */
    record Position(Instant at, long id) {}

    /** Newest first. */
    List<Notification> page(TenantId tenantId, UserId userId, boolean unread, @Nullable Position after, int limit) {
        String sql = "SELECT * FROM notifications" + OWN + (unread ? " AND unread = 1" : "")
                + (after == null ? "" : " AND (latest_at < :at OR (latest_at = :at AND id < :id))")
                + " ORDER BY latest_at DESC, id DESC LIMIT :limit";
        JdbcClient.StatementSpec select = own(sql, tenantId, userId).param("limit", limit);
        if (after != null) {
            select = select.param("at", Instants.toColumn(after.at())).param("id", after.id());
        }
        return select.query(rows::map).list();
    }

    UnreadCount unread(TenantId tenantId, UserId userId) {
        return own(
                        "SELECT COUNT(*) AS unread, COALESCE(SUM(held_until IS NOT NULL), 0) AS held FROM notifications"
                                + OWN + " AND unread = 1",
                        tenantId,
                        userId)
                .query((row, number) ->
                        new UnreadCount(row.getLong("unread") - row.getLong("held"), row.getLong("held")))
                .single();
    }

    /** Whether it is read, locked until the transaction ends; empty when it is none of theirs. */
    Optional<Boolean> lockRead(TenantId tenantId, UserId userId, long id) {
        return own(
                        "SELECT read_at IS NOT NULL AS is_read FROM notifications" + OWN + " AND id = :id FOR UPDATE",
                        tenantId,
                        userId)
                .param("id", id)
                .query((row, number) -> row.getBoolean("is_read"))
                .optional();
    }

    void read(TenantId tenantId, UserId userId, long id, @Nullable Instant at) {
        own("UPDATE notifications SET read_at = :at" + OWN + " AND id = :id", tenantId, userId)
                .param("at", Instants.toNullableColumn(at))
                .param("id", id)
                .update();
    }

    /** @return how many there were */
    int readAll(TenantId tenantId, UserId userId, long upToId, Instant at) {
        return own("UPDATE notifications SET read_at = :at" + OWN + " AND unread = 1 AND id <= :upTo", tenantId, userId)
                .param("at", Instants.toColumn(at))
                .param("upTo", upToId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql, TenantId tenantId, UserId userId) {
        return jdbc.sql(sql).param("tenant", tenantId.value()).param("user", userId.value());
    }
}
