package io.leadline.notifications.internal.preferences;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class RecipientRepository {
    private final JdbcClient jdbc;
    private final JsonColumn json;

    RecipientRepository(JdbcClient jdbc, JsonColumn json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<NotificationPreferences> preferences(TenantId tenantId, UserId userId) {
        return jdbc.sql("""
                        SELECT preferences, digested_on FROM notification_recipients
                        WHERE tenant_id = :tenant AND user_id = :user""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .query(this::map)
                .optional()
                .map(RecipientRow::preferences);
    }

    /** The member's row, made where there is none, and locked until the transaction ends. */
    public RecipientRow lock(TenantId tenantId, UserId userId) {
        return find(tenantId, userId).orElseGet(() -> {
            insertIfAbsent(tenantId, userId);
            return find(tenantId, userId).orElseThrow();
        });
    }

    private Optional<RecipientRow> find(TenantId tenantId, UserId userId) {
        return jdbc.sql("""
                        SELECT preferences, digested_on FROM notification_recipients
                        WHERE tenant_id = :tenant AND user_id = :user FOR UPDATE""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .query(this::map)
                .optional();
    }

    private void insertIfAbsent(TenantId tenantId, UserId userId) {
        jdbc.sql("""
                        INSERT INTO notification_recipients (tenant_id, user_id) VALUES (:tenant, :user)
                        ON DUPLICATE KEY UPDATE user_id = user_id""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }

    private RecipientRow map(ResultSet row, int number) throws SQLException {
        String preferences = row.getString("preferences");
        return new RecipientRow(
                preferences == null
                        ? NotificationPreferences.UNLESS_TOLD
                        : json.read(preferences, NotificationPreferences.class),
                row.getObject("digested_on", LocalDate.class));
    }

    void savePreferences(TenantId tenantId, UserId userId, NotificationPreferences preferences) {
        jdbc.sql("""
                        UPDATE notification_recipients SET preferences = :preferences
                        WHERE tenant_id = :tenant AND user_id = :user""")
                .param("preferences", json.write(preferences))
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }

    /** Somebody looks after the member then; null for not before something happens. */
    public void dueAt(TenantId tenantId, UserId userId, @Nullable Instant at) {
        jdbc.sql("""
                        UPDATE notification_recipients SET due_at = :at
                        WHERE tenant_id = :tenant AND user_id = :user""")
                .param("at", Instants.toNullableColumn(at))
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }

    public void digested(TenantId tenantId, UserId userId, LocalDate day) {
        jdbc.sql("""
                        UPDATE notification_recipients SET digested_on = :day
                        WHERE tenant_id = :tenant AND user_id = :user""")
                .param("day", day)
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }

    /** Their notifications go with it. */
    public void delete(TenantId tenantId, UserId userId) {
        jdbc.sql("DELETE FROM notification_recipients WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }
}
