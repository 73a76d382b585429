package io.leadline.identity.internal.sessions;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tenants a session has acted in. */
@Repository
public class SessionTenants {
    private static final int PORTION = 500;

    private final JdbcClient jdbc;

    SessionTenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the session acts there for the first time; of several calls at once one is the first */
    boolean insert(TenantId tenantId, long sessionId, Instant now) {
        return jdbc.sql("INSERT IGNORE INTO session_tenants (tenant_id, session_id, entered_at)"
                                + " VALUES (:tenant, :session, :now)")
                        .param("tenant", tenantId.value())
                        .param("session", sessionId)
                        .param("now", Instants.toColumn(now))
                        .update()
                == 1;
    }

    /** Visits the tenants the session has acted in and whose member its person still is. */
    public void each(long sessionId, Consumer<TenantId> visit) {
        List<TenantId> portion = after(sessionId, "");
        while (!portion.isEmpty()) {
            portion.forEach(visit);
            portion = after(sessionId, portion.getLast().value());
        }
    }

    private List<TenantId> after(long sessionId, String after) {
        return jdbc.sql("""
                        SELECT st.tenant_id
                        FROM session_tenants st
                        JOIN sessions s ON s.id = st.session_id
                        JOIN memberships m ON m.tenant_id = st.tenant_id AND m.user_id = s.user_id
                        WHERE st.session_id = :session AND st.tenant_id > :after
                        ORDER BY st.tenant_id LIMIT :portion""")
                .param("session", sessionId)
                .param("after", after)
                .param("portion", PORTION)
                .query((row, number) -> new TenantId(row.getString("tenant_id")))
                .list();
    }
}
