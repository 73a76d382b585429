package io.leadline.notifications.internal.notification;

import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.notifications.internal.triggers.WaitingTrigger;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notifications as they come to be; the recipient's lock is held meanwhile. */
@Repository
public class NotificationRepository {
    private final JdbcClient jdbc;
    private final NotificationRows rows;

    NotificationRepository(JdbcClient jdbc, NotificationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The one that takes further causes of its type: not read, not mailed, begun since then. It stays so until the end. */
    public Optional<Notification> lockOpen(
            TenantId tenantId, UserId userId, NotificationType type, boolean inApp, Instant since) {
        return jdbc.sql("""
                        SELECT * FROM notifications
                        WHERE tenant_id = :tenant AND user_id = :user AND type = :type AND started_at > :since
                          AND in_app = :inApp AND read_at IS NULL AND mailed_at IS NULL
                        ORDER BY started_at DESC LIMIT 1 FOR UPDATE""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .param("type", type.wireName())
                .param("since", Instants.toColumn(since))
                .param("inApp", inApp)
                .query(rows::map)
                .optional();
    }

    /** An entry about nothing yet. */
    public long begin(TenantId tenantId, UserId userId, WaitingTrigger first, NewNotification entry) {
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO notifications (tenant_id, user_id, type, things, entity_type, entity_ids, facts, in_app,
                            mail, started_at, latest_at, held_until, mail_due_at)
                        VALUES (:tenant, :user, :type, 0, :entityType, '[]', '{}', :inApp, :mail, :at, :at, :held, :mailDue)""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .param("type", first.type().wireName())
                .param("entityType", first.entityType())
                .param("inApp", entry.channels().inApp())
                .param("mail", entry.channels().email().wireName())
                .param("at", Instants.toColumn(first.happenedAt()))
                .param("held", Instants.toNullableColumn(entry.heldUntil()))
                .param("mailDue", Instants.toNullableColumn(entry.mailDueAt())));
    }

    public void grow(TenantId tenantId, long id, int things, String entityIds, WaitingTrigger latest) {
        jdbc.sql("""
                        UPDATE notifications
                        SET things = :things, entity_ids = :ids, facts = :facts, latest_at = GREATEST(latest_at, :at)
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("things", things)
                .param("ids", entityIds)
                .param("facts", latest.facts())
                .param("at", Instants.toColumn(latest.happenedAt()))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    public Optional<Notification> find(TenantId tenantId, long id) {
        return jdbc.sql("SELECT * FROM notifications WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", id)
                .query(rows::map)
                .optional();
    }

    /** @return how many there were, at most so many */
    int deleteOld(Instant before, int limit) {
        return jdbc.sql("DELETE FROM notifications WHERE latest_at < :before LIMIT :limit")
                .param("before", Instants.toColumn(before))
                .param("limit", limit)
                .update();
    }
}
