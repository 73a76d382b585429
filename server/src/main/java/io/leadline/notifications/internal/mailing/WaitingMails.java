package io.leadline.notifications.internal.mailing;

import io.leadline.notifications.internal.notification.Notification;
import io.leadline.notifications.internal.notification.NotificationRows;
import io.leadline.notifications.internal.preferences.EmailChannel;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notifications of which mail is to tell; the recipient's lock is held. */
@Repository
class WaitingMails {
    private static final String DUE = " WHERE tenant_id = :tenant AND user_id = :user AND mail_due_at <= :now";

    private final JdbcClient jdbc;
    private final NotificationRows rows;

    WaitingMails(JdbcClient jdbc, NotificationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** None is due before then. */
    void postpone(TenantId tenantId, UserId userId, Instant until) {
        jdbc.sql("""
                        UPDATE notifications SET mail_due_at = :until
                        WHERE tenant_id = :tenant AND user_id = :user AND mail_due_at < :until""")
                .param("until", Instants.toColumn(until))
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }

    /** What was read needs no mail. */
    void dropRead(TenantId tenantId, UserId userId, Instant now) {
        update("mail_due_at = NULL", " AND read_at IS NOT NULL", tenantId, userId, now)
                .update();
    }

    /** Newest first. */
    List<Notification> due(TenantId tenantId, UserId userId, EmailChannel kind, Instant now, int limit) {
        return jdbc.sql("SELECT * FROM notifications" + DUE
                        + " AND mail = :kind AND read_at IS NULL ORDER BY latest_at DESC, id DESC LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .param("now", Instants.toColumn(now))
                .param("kind", kind.wireName())
                .param("limit", limit)
                .query(rows::map)
                .list();
    }

    /** @return of how many mail tells with this */
    int mailed(TenantId tenantId, UserId userId, EmailChannel kind, Instant now) {
        return update(
                        "mail_due_at = NULL, mailed_at = :now",
                        " AND mail = :kind AND read_at IS NULL",
                        tenantId,
                        userId,
                        now)
                .param("kind", kind.wireName())
                .update();
    }

    /** Those due by now wait for another digest. */
    void nextTime(TenantId tenantId, UserId userId, Instant now, Instant next) {
        update("mail_due_at = :next", " AND mail = 'digest'", tenantId, userId, now)
                .param("next", Instants.toColumn(next))
                .update();
    }

    /** All that wait for a digest wait for this one. */
    void reschedule(TenantId tenantId, UserId userId, Instant next) {
        jdbc.sql("""
                        UPDATE notifications SET mail_due_at = :next
                        WHERE tenant_id = :tenant AND user_id = :user AND mail_due_at IS NOT NULL AND mail = 'digest'""")
                .param("next", Instants.toColumn(next))
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }

    /** Immediate mail that quiet hours have put off is due now; should these last, it is put off again. */
    void hasten(TenantId tenantId, UserId userId, Instant now) {
        jdbc.sql("""
                        UPDATE notifications SET mail_due_at = LEAST(mail_due_at, :now)
                        WHERE tenant_id = :tenant AND user_id = :user AND mail_due_at IS NOT NULL AND mail = 'immediate'""")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }

    /** No mail tells of these types any more. */
    void cancel(TenantId tenantId, UserId userId, List<String> types) {
        if (!types.isEmpty()) {
            jdbc.sql("""
                            UPDATE notifications SET mail_due_at = NULL
                            WHERE tenant_id = :tenant AND user_id = :user AND mail_due_at IS NOT NULL AND type IN (:types)""")
                    .param("tenant", tenantId.value())
                    .param("user", userId.value())
                    .param("types", types)
                    .update();
        }
    }

    private JdbcClient.StatementSpec update(String set, String which, TenantId tenantId, UserId userId, Instant now) {
        return jdbc.sql("UPDATE notifications SET " + set + DUE + which)
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .param("now", Instants.toColumn(now));
    }

    /** When something of the person is due next: a mail, or what is held back. */
    Optional<Instant> nextDue(TenantId tenantId, UserId userId) {
        return jdbc.sql("""
                        SELECT MIN(due_at) AS next_at FROM (
                            SELECT MIN(held_until) AS due_at FROM notifications
                            WHERE tenant_id = :tenant AND user_id = :user AND held_until IS NOT NULL
                            UNION ALL
                            SELECT MIN(mail_due_at) FROM notifications
                            WHERE tenant_id = :tenant AND user_id = :user AND mail_due_at IS NOT NULL) due""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .query((row, number) -> Optional.ofNullable(Instants.fromNullableColumn(row, "next_at")))
                .single();
    }
}
