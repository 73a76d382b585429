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
            "SELECT id, email, role, invited_by, created_at, expires_at, declined_at FROM invitations WHERE tenant_id = :tenant ";

    /** For the person invited: no tenant narrows it, their address does. */
    private static final String SELECT_OWN = """
            SELECT i.id, i.tenant_id, t.name, i.role, i.created_at, i.expires_at
            FROM invitations i JOIN tenant_profiles t ON t.tenant_id = i.tenant_id
            WHERE i.email_normal = :address AND i.expires_at > :now AND i.declined_at IS NULL
            """;

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
                        UPDATE invitations
                        SET token_hash = :hash, invited_by = :by, expires_at = :end, declined_at = NULL
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
        return jdbc.sql(SELECT + "AND token_hash = :hash AND expires_at > :now AND declined_at IS NULL" + lock)
                .param("tenant", tenantId.value())
                .param("hash", tokenHash)
                .param("now", Instants.toColumn(now))
                .query(InvitationRepository::map)
                .optional();
    }

    /** How many the tenant has, expired and declined ones included. */
    int count(TenantId tenantId) {
        return jdbc.sql("SELECT COUNT(*) FROM invitations WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .single();
    }

    /** Of the invitations to the address, in whichever tenants: those that can be accepted, after the given one. */
    List<OwnInvitation> pageFor(String email, long afterId, int limit, Instant now) {
        return jdbc.sql(SELECT_OWN + "AND i.id > :after ORDER BY i.id LIMIT :limit")
                .param("address", EmailAddress.of(email).normal())
                .param("now", Instants.toColumn(now))
                .param("after", afterId)
                .param("limit", limit)
                .query(InvitationRepository::mapOwn)
                .list();
    }

    Optional<OwnInvitation> findFor(String email, long id, Instant now) {
        return jdbc.sql(SELECT_OWN + "AND i.id = :id")
                .param("address", EmailAddress.of(email).normal())
                .param("now", Instants.toColumn(now))
                .param("id", id)
                .query(InvitationRepository::mapOwn)
                .optional();
    }

    private static OwnInvitation mapOwn(ResultSet row, int number) throws SQLException {
        return new OwnInvitation(
                row.getLong("id"),
                row.getString("tenant_id"),
                row.getString("name"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "expires_at"));
    }

    void decline(TenantId tenantId, long id, Instant now) {
        jdbc.sql("UPDATE invitations SET declined_at = :now WHERE tenant_id = :tenant AND id = :id")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    List<Long> idsOfInviter(TenantId tenantId, UserId inviter) {
        return jdbc.sql("SELECT id FROM invitations WHERE tenant_id = :tenant AND invited_by = :by FOR UPDATE")
                .param("tenant", tenantId.value())
                .param("by", inviter.value())
                .query((row, number) -> row.getLong("id"))
                .list();
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
                Instants.fromColumn(row, "expires_at"),
                Instants.fromNullableColumn(row, "declined_at"));
    }
}
