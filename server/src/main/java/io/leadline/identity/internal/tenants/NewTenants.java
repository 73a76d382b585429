package io.leadline.identity.internal.tenants;

import io.leadline.identity.internal.members.MembershipDirectory;
import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Operators;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.Role;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates tenants for people who have an account already. */
@Service
class NewTenants {
    private final Tenants tenants;
    private final TenantFounders founders;
    private final MembershipRepository memberships;
    private final MembershipDirectory directory;
    private final Operators operators;
    private final Clock clock;

    NewTenants(
            Tenants tenants,
            TenantFounders founders,
            MembershipRepository memberships,
            MembershipDirectory directory,
            Operators operators,
            Clock clock) {
        this.tenants = tenants;
        this.founders = founders;
        this.memberships = memberships;
        this.directory = directory;
        this.operators = operators;
        this.clock = clock;
    }

    /**
     * The person becomes the tenant's admin.
     *
     * @throws io.leadline.platform.problem.DomainException 403 {@code registration_closed} unless the person is an operator, 409
     *     {@code too_many_tenants}
     */
    @Transactional
    public TenantAccess create(Principal person, String name) {
        UserId founder = person.userId();
        founders.requireRoom(founder);
        Tenant tenant = operators.includes(person) ? tenants.create(name) : tenants.register(name);
        memberships.insert(tenant.id(), founder, Role.ADMIN, clock.instant());
        founders.note(tenant.id(), founder);
        directory.changed(tenant.id(), founder);
        return new TenantAccess(tenant.id().value(), tenant.name(), Role.ADMIN);
    }
}
