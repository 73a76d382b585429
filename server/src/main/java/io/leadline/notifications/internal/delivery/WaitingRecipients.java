package io.leadline.notifications.internal.delivery;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People of all tenants who are to be looked after now: something is to be gathered for them, or their time has come. */
@Repository
class WaitingRecipients {
    private static final String BEHIND =
            " AND (tenant_id > :tenant OR (tenant_id = :tenant AND user_id > :user)) ORDER BY tenant_id, user_id LIMIT :limit";

    private static final String PAGE = "SELECT tenant_id, user_id FROM ("
            + "(SELECT DISTINCT tenant_id, user_id FROM notification_causes WHERE waiting = 1" + BEHIND + ")"
            + " UNION "
            + "(SELECT tenant_id, user_id FROM notification_recipients WHERE due_at <= :now" + BEHIND + ")"
            + ") people ORDER BY tenant_id, user_id LIMIT :limit";

    private final JdbcClient jdbc;

    WaitingRecipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member of any tenant. */
    record RecipientKey(TenantId tenantId, UserId userId) {}

    List<RecipientKey> page(Instant now, @Nullable RecipientKey after, int limit) {
        return jdbc.sql(PAGE)
                .param("now", Instants.toColumn(now))
                .param("tenant", after == null ? "" : after.tenantId().value())
                .param("user", after == null ? 0 : after.userId().value())
                .param("limit", limit)
                .query((row, number) ->
                        new RecipientKey(new TenantId(row.getString("tenant_id")), new UserId(row.getLong("user_id"))))
                .list();
    }
}
