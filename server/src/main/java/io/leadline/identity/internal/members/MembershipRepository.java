package io.leadline.identity.internal.members;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.database.Instants;
import io.leadline.platform.email.EmailAddress;
import io.leadline.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class MembershipRepository {
    private static final String SELECT_MEMBER = """
            SELECT m.user_id, u.email, u.first_name, u.last_name, m.role, m.created_at,
                EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = m.user_id AND f.enabled_at IS NOT NULL) AS two_factor
            FROM memberships m JOIN users u ON u.id = m.user_id
            """;

    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final Tenants tenants;

    MembershipRepository(JdbcClient jdbc, Tenants tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the person is a member already */
    public void insert(TenantId tenantId, UserId userId, Role role, Instant now) {
        jdbc.sql("""
                        INSERT INTO memberships (tenant_id, user_id, role, created_at, updated_at)
                        VALUES (:tenant, :user, :role, :now, :now)""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .param("role", role.wireName())
                .param("now", Instants.toColumn(now))
                .update();
    }

    /** Exactly this person in exactly this tenant: what every access decision asks. */
    Optional<Membership> membership(TenantId tenantId, UserId userId) {
        return jdbc.sql("SELECT role, sessions_up_to FROM memberships WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .query((row, number) -> new Membership(role(row), row.getLong("sessions_up_to")))
                .optional();
    }

    /** Whether the person is an admin of the tenant, which stays so until the transaction ends. */
    public boolean isAdmin(TenantId tenantId, UserId userId) {
        return shareRole(tenantId, userId).filter(Role.ADMIN::equals).isPresent();
    }

    public boolean isMember(TenantId tenantId, String email) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT 1 FROM users u JOIN memberships m ON m.tenant_id = :tenant AND m.user_id = u.id
                            WHERE u.email_normal = :email AND u.erased_at IS NULL)""")
                .param("tenant", tenantId.value())
                .param("email", EmailAddress.of(email).normal())
                .query(Boolean.class)
                .single();
    }

    /** The sessions the member has by now do not enter the tenant any more. */
    void endSessions(TenantId tenantId, UserId userId) {
        jdbc.sql("""
                        UPDATE memberships
                        SET sessions_up_to = (SELECT COALESCE(MAX(id), 0) FROM sessions WHERE user_id = :user)
                        WHERE tenant_id = :tenant AND user_id = :user""")
                .param("user", userId.value())
                .param("tenant", tenantId.value())
                .update();
    }

    /** A portion of the tenants the person belongs to, for showing: in the order of their names, after the given one. */
    public List<TenantAccess> tenantsOf(UserId userId, String afterName, String afterId, int limit) {
        return jdbc.sql("""
                        SELECT m.tenant_id, t.name, m.role
                        FROM memberships m JOIN tenant_profiles t ON t.tenant_id = m.tenant_id
                        WHERE m.user_id = :user
                          AND (t.name > :name OR (t.name = :name AND m.tenant_id > :after))
                        ORDER BY t.name, m.tenant_id
                        LIMIT :limit""")
                .param("user", userId.value())
                .param("name", afterName)
                .param("after", afterId)
                .param("limit", limit)
                .query((row, number) -> new TenantAccess(row.getString("tenant_id"), row.getString("name"), role(row)))
                .list();
    }

    /** Visits every tenant of the person, however many, in the order of their ids; the visit may end the membership. */
    public void eachTenantOf(UserId userId, Consumer<TenantId> visit) {
        List<TenantId> portion = tenantIdsOf(userId, "");
        while (!portion.isEmpty()) {
            portion.forEach(visit);
            portion = tenantIdsOf(userId, portion.getLast().value());
        }
    }

    private List<TenantId> tenantIdsOf(UserId userId, String after) {
        return jdbc.sql("""
                        SELECT tenant_id FROM memberships WHERE user_id = :user AND tenant_id > :after
                        ORDER BY tenant_id LIMIT :portion""")
                .param("user", userId.value())
                .param("after", after)
                .param("portion", PORTION)
                .query((row, number) -> new TenantId(row.getString("tenant_id")))
                .list();
    }

    public boolean belongsElsewhere(TenantId tenantId, UserId userId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM memberships WHERE user_id = :user AND tenant_id <> :tenant)")
                .param("user", userId.value())
                .param("tenant", tenantId.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether a tenant other than the given one relies on how the person signs in: because others work there, too, or because it
     * asks for a second factor. A tenant in which the person is alone and that asks for none relies on nothing.
     */
    public boolean isReliedOnElsewhere(TenantId tenantId, UserId userId) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT 1 FROM memberships m JOIN tenant_profiles t ON t.tenant_id = m.tenant_id
                            WHERE m.user_id = :user AND m.tenant_id <> :tenant
                              AND (t.require_two_factor
                                OR EXISTS (SELECT 1 FROM memberships other
                                    WHERE other.tenant_id = m.tenant_id AND other.user_id <> :user)))""")
                .param("user", userId.value())
                .param("tenant", tenantId.value())
                .query(Boolean.class)
                .single();
    }

    boolean hasSecondFactor(UserId userId) {
        return jdbc.sql("SELECT COUNT(*) FROM second_factors WHERE user_id = :user AND enabled_at IS NOT NULL")
                        .param("user", userId.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** The person's role, which stays until the transaction ends. */
    Optional<Role> shareRole(TenantId tenantId, UserId userId) {
        return jdbc.sql("SELECT role FROM memberships WHERE tenant_id = :tenant AND user_id = :user LOCK IN SHARE MODE")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .query((row, number) -> role(row))
                .optional();
    }

    public Optional<Member> find(TenantId tenantId, UserId userId) {
        return jdbc.sql(SELECT_MEMBER + "WHERE m.tenant_id = :tenant AND m.user_id = :user")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .query(MembershipRepository::map)
                .optional();
    }

    List<Member> page(TenantId tenantId, long afterUserId, int limit) {
        return jdbc.sql(SELECT_MEMBER
                        + "WHERE m.tenant_id = :tenant AND m.user_id > :after ORDER BY m.user_id LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("after", afterUserId)
                .param("limit", limit)
                .query(MembershipRepository::map)
                .list();
    }

    /**
     * The tenant's admins, locked until the transaction ends with the member about to be changed. The tenant comes first, so
     * that two changes at once cannot remove the last two admins; then the member, by the same index in which
     * {@link #shareRole} looks, for whoever takes an index and its row in another order ends in a deadlock.
     */
    public List<UserId> lockAdmins(TenantId tenantId, UserId changing) {
        tenants.lock(tenantId);
        jdbc.sql("SELECT id FROM memberships WHERE tenant_id = :tenant AND user_id = :user FOR UPDATE")
                .param("tenant", tenantId.value())
                .param("user", changing.value())
                .query((row, number) -> row.getLong("id"))
                .optional();
        return jdbc.sql("SELECT user_id FROM memberships WHERE tenant_id = :tenant AND role = 'admin' FOR UPDATE")
                .param("tenant", tenantId.value())
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .list();
    }

    void changeRole(TenantId tenantId, UserId userId, Role role, Instant now) {
        jdbc.sql("""
                        UPDATE memberships SET role = :role, updated_at = :now
                        WHERE tenant_id = :tenant AND user_id = :user""")
                .param("role", role.wireName())
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }

    void delete(TenantId tenantId, UserId userId) {
        jdbc.sql("DELETE FROM memberships WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .update();
    }

    private static Member map(ResultSet row, int number) throws SQLException {
        return new Member(
                new UserId(row.getLong("user_id")),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                role(row),
                Instants.fromColumn(row, "created_at"),
                row.getBoolean("two_factor"));
    }

    private static Role role(ResultSet row) throws SQLException {
        return Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT));
    }
}
