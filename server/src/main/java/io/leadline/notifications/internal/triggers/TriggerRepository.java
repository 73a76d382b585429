package io.leadline.notifications.internal.triggers;

import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Triggers on their way into notifications; {@link NotificationTriggers} writes them. */
@Repository
public class TriggerRepository {
    private final JdbcClient jdbc;

    TriggerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest that wait. */
    public List<WaitingTrigger> waiting(TenantId tenantId, UserId userId, int limit) {
        return jdbc.sql("""
                        SELECT id, type, entity_type, entity_id, facts, happened_at FROM notification_causes
                        WHERE tenant_id = :tenant AND waiting = 1 AND user_id = :user ORDER BY id LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .param("limit", limit)
                .query(TriggerRepository::map)
                .list();
    }

    private static WaitingTrigger map(ResultSet row, int number) throws SQLException {
        return new WaitingTrigger(
                row.getLong("id"),
                NotificationType.ofWireName(row.getString("type")),
                row.getString("entity_type"),
                row.getLong("entity_id"),
                row.getString("facts"),
                Instants.fromColumn(row, "happened_at"));
    }

    /** They have their place, and wait no more. */
    public void place(TenantId tenantId, List<WaitingTrigger> triggers, long notificationId) {
        jdbc.sql("""
                        UPDATE notification_causes SET waiting = NULL, notification_id = :notification
                        WHERE tenant_id = :tenant AND id IN (:ids)""")
                .param("notification", notificationId)
                .param("tenant", tenantId.value())
                .param("ids", triggers.stream().map(WaitingTrigger::id).toList())
                .update();
    }

    /** Nobody wants to know; kept, so that the same trigger heard again is known. */
    public void drop(TenantId tenantId, List<WaitingTrigger> triggers) {
        jdbc.sql("UPDATE notification_causes SET waiting = NULL WHERE tenant_id = :tenant AND id IN (:ids)")
                .param("tenant", tenantId.value())
                .param("ids", triggers.stream().map(WaitingTrigger::id).toList())
                .update();
    }

    /** How many things the triggers of a notification are about. */
    public int things(TenantId tenantId, long notificationId) {
        return jdbc.sql("""
                        SELECT COUNT(DISTINCT entity_id) FROM notification_causes
                        WHERE tenant_id = :tenant AND notification_id = :notification""")
                .param("tenant", tenantId.value())
                .param("notification", notificationId)
                .query(Integer.class)
                .single();
    }

    public void deleteOf(TenantId tenantId, UserId userId) {
        jdbc.sql("DELETE FROM notification_causes WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }

    /**
     * Of all tenants.
     *
     * @return how many there were, at most so many
     */
    public int deleteOld(Instant before, int limit) {
        return jdbc.sql("DELETE FROM notification_causes WHERE happened_at < :before LIMIT :limit")
                .param("before", Instants.toColumn(before))
                .param("limit", limit)
                .update();
    }
}
