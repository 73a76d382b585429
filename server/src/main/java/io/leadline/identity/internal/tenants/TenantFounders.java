package io.leadline.identity.internal.tenants;

import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who created which tenant. A person may create only so many; to belong to others' tenants is not limited. */
@Repository
class TenantFounders {
    private static final ProblemType TOO_MANY =
            ProblemType.conflict("too_many_tenants", "You have created as many tenants as one person may");

    private final JdbcClient jdbc;
    private final UserRepository users;
    private final TenancyProperties properties;
    private final Clock clock;

    TenantFounders(JdbcClient jdbc, UserRepository users, TenancyProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.properties = properties;
        this.clock = clock;
    }

    /** Locks the person until the transaction ends, so that of several tenants at once none is one too many. */
    void requireRoom(UserId person) {
        users.lock(person);
        long created = jdbc.sql("SELECT COUNT(*) FROM tenant_founders WHERE user_id = :user LOCK IN SHARE MODE")
                .param("user", person.value())
                .query(Long.class)
                .single();
        if (created >= properties.maxPerPerson()) {
            throw new DomainException(
                    TOO_MANY,
                    "One person creates at most " + properties.maxPerPerson()
                            + " tenants. Use one you have, or ask whoever runs the server for more.");
        }
    }

    /** In one order for everybody. */
    List<TenantId> tenantsOf(UserId person) {
        return jdbc.sql("SELECT tenant_id FROM tenant_founders WHERE user_id = :user ORDER BY tenant_id")
                .param("user", person.value())
                .query((row, number) -> new TenantId(row.getString("tenant_id")))
                .list();
    }

    void forget(UserId person) {
        jdbc.sql("DELETE FROM tenant_founders WHERE user_id = :user")
                .param("user", person.value())
                .update();
    }

    public void note(TenantId tenantId, UserId person) {
        jdbc.sql("INSERT INTO tenant_founders (tenant_id, user_id, created_at) VALUES (:tenant, :user, :now)")
                .param("tenant", tenantId.value())
                .param("user", person.value())
                .param("now", Instants.toColumn(clock.instant()))
                .update();
    }
}
