package io.leadline.identity.internal.bootstrap;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.users.PersonName;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.DomainException;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@code default-tenant}, and its admin. */
@Component
class FirstTenant {
    private final Tenants tenants;
    private final Accounts accounts;
    private final AdminPassword passwords;
    private final MembershipRepository memberships;
    private final Clock clock;

    FirstTenant(
            Tenants tenants,
            Accounts accounts,
            AdminPassword passwords,
            MembershipRepository memberships,
            Clock clock) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.passwords = passwords;
        this.memberships = memberships;
        this.clock = clock;
    }

    boolean exists() {
        return tenants.find(TenantId.FIRST).isPresent();
    }

    /** @throws DomainException 409 {@code email_taken} where another replica makes it at the same moment */
    @Transactional
    public void create(String email, AdminPassword.Initial initial) {
        UserId admin = accounts.insertVerified(email, initial.hash(), new PersonName("First", "Admin"));
        tenants.createIfAbsent(TenantId.FIRST, "Default tenant");
        memberships.insert(TenantId.FIRST, admin, Role.ADMIN, clock.instant());
        passwords.given(admin, initial);
    }
}
