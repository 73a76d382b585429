package io.leadline.identity.internal.tenants;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.passwords.Lane;
import io.leadline.identity.internal.users.PersonName;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers a tenant together with the account of its first admin. */
@Service
public class TenantRegistration {
    private final Accounts accounts;
    private final Tenants tenants;
    private final TenantFounders founders;
    private final MembershipRepository memberships;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TenantRegistration(
            Accounts accounts,
            Tenants tenants,
            TenantFounders founders,
            MembershipRepository memberships,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.tenants = tenants;
        this.founders = founders;
        this.memberships = memberships;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes a tenant with its first admin, and what they begin with: all of it, or nothing when the address is taken or
     * registration is closed.
     *
     * @param beginning in the same transaction
     */
    public <T> T register(
            String tenantName, String email, String password, PersonName name, Function<UserId, T> beginning) {
        // Hashing waits for its turn, and no connection is held meanwhile.
        String hash = accounts.hashOfNew(password, Lane.STRANGER, email, name.firstName(), name.lastName(), tenantName);
        return transaction.execute(status -> {
            UserId user = accounts.insert(email, hash, name);
            Tenant tenant = tenants.register(tenantName);
            memberships.insert(tenant.id(), user, Role.ADMIN, clock.instant());
            founders.note(tenant.id(), user);
            return beginning.apply(user);
        });
    }
}
