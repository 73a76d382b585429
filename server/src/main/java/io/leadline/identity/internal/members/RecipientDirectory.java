package io.leadline.identity.internal.members;

import io.leadline.identity.Recipients;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecipientDirectory implements Recipients {
    private final JdbcClient jdbc;
    private final MembershipRepository memberships;

    RecipientDirectory(JdbcClient jdbc, MembershipRepository memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    @Override
    public Optional<Recipient> share(TenantId tenantId, UserId userId) {
        return memberships.shareRole(tenantId, userId).flatMap(member -> find(userId));
    }

    private Optional<Recipient> find(UserId userId) {
        return jdbc.sql("SELECT email, email_verified_at, first_name FROM users WHERE id = :id AND erased_at IS NULL")
                .param("id", userId.value())
                .query((row, number) -> new Recipient(
                        userId,
                        row.getString("email"),
                        row.getObject("email_verified_at") != null,
                        row.getString("first_name")))
                .optional();
    }

    @Override
    public List<UserId> supervisors(TenantId tenantId) {
        return jdbc.sql("""
                        SELECT user_id FROM memberships
                        WHERE tenant_id = :tenant AND role IN ('supervisor', 'admin') ORDER BY user_id""")
                .param("tenant", tenantId.value())
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .list();
    }
}
