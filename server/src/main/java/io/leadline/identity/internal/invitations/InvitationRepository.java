package io.leadline.identity.internal.invitations;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.email.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationRepository {
    private static final String SELECT =
            "SELECT id, email, role, invited_by, created_at, expires_at FROM invitations WHERE tenant_id = :tenant ";

    private final JdbcClient jdbc;

    InvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(TenantId tenantId, String email, Role role, byte[] tokenHash, UserId by, Instant now, Instant end) {
        EmailAddress address = EmailAddress.of(email);
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO invitations (tenant_id, email, email_normal, role, token_hash, invited_by, created_at, expires_at)
                        VALUES (:tenant, :email, :normal, :role, :hash, :by, :now, :end)""")
                .param("tenant", tenantId.value())
                .param("email", address.typed())
                .param("normal", address.normal())
                .param("role", role.wireName())
                .param("hash", tokenHash)
                .param("by", by.value())
                .param("now", Instants.toColumn(now))
                .param("end", Instants.toColumn(end)));
    }

    void renew(TenantId tenantId, long id, byte[] tokenHash, UserId by, Instant end) {
        jdbc.sql("""
                        UPDATE invitations SET token_hash = :hash, invited_by = :by, expires_at = :end
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("hash", tokenHash)
                .param("by", by.value())
                .param("end", Instants.toColumn(end))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    List<Invitation> page(TenantId tenantId, long afterId, int limit) {
        return jdbc.sql(SELECT + "AND id > :after ORDER BY id LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("after", afterId)
                .param("limit", limit)
                .query(InvitationRepository::map)
                .list();
    }

    Optional<Invitation> lock(TenantId tenantId, long id) {
        return jdbc.sql(SELECT + "AND id = :id FOR UPDATE")
                .param("tenant", tenantId.value())
                .param("id", id)
                .query(InvitationRepository::map)
                .optional();
    }

    Optional<Invitation> find(TenantId tenantId, byte[] tokenHash, Instant now) {
        return byToken(tenantId, tokenHash, now, "");
    }

    Optional<Invitation> lock(TenantId tenantId, byte[] tokenHash, Instant now) {
        return byToken(tenantId, tokenHash, now, " FOR UPDATE");
    }

    private Optional<Invitation> byToken(TenantId tenantId, byte[] tokenHash, Instant now, String lock) {
        return jdbc.sql(SELECT + "AND token_hash = :hash AND expires_at > :now" + lock)
                .param("tenant", tenantId.value())
                .param("hash", tokenHash)
                .param("now", Instants.toColumn(now))
                .query(InvitationRepository::map)
                .optional();
    }

    void delete(TenantId tenantId, long id) {
        jdbc.sql("DELETE FROM invitations WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    void deleteFor(TenantId tenantId, String email) {
        jdbc.sql("DELETE FROM invitations WHERE tenant_id = :tenant AND email_normal = :normal")
                .param("tenant", tenantId.value())
                .param("normal", EmailAddress.of(email).normal())
                .update();
    }

    private static Invitation map(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getString("email"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                new UserId(row.getLong("invited_by")),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "expires_at"));
    }
}
