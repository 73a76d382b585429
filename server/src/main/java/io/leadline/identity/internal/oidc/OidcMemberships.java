package io.leadline.identity.internal.oidc;

import io.leadline.identity.internal.members.Member;
import io.leadline.identity.internal.members.MemberService;
import io.leadline.identity.internal.members.MembershipDirectory;
import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Memberships, as the claims of a provider want them. */
@Component
class OidcMemberships {
    private static final Logger LOG = LoggerFactory.getLogger(OidcMemberships.class);

    private final Tenants tenants;
    private final MembershipRepository memberships;
    private final MembershipDirectory directory;
    private final MemberService members;
    private final Clock clock;

    OidcMemberships(
            Tenants tenants,
            MembershipRepository memberships,
            MembershipDirectory directory,
            MemberService members,
            Clock clock) {
        this.tenants = tenants;
        this.memberships = memberships;
        this.directory = directory;
        this.members = members;
        this.clock = clock;
    }

    Optional<Role> roleIn(TenantId tenantId, UserId userId) {
        return memberships.find(tenantId, userId).map(Member::role);
    }

    /** @return false when there is no such tenant */
    boolean join(TenantId tenantId, UserId userId, Role role) {
        if (tenants.find(tenantId).isEmpty()) {
            LOG.error("A provider maps people to the tenant {}, which does not exist; see leadline.oidc", tenantId);
            return false;
        }
        memberships.insert(tenantId, userId, role, clock.instant());
        directory.changed(tenantId, userId);
        return true;
    }

    /** Leaves a tenant's last admin as they are. */
    void changeRole(TenantId tenantId, UserId userId, Role role) {
        if (role != Role.ADMIN && memberships.lockAdmins(tenantId, userId).equals(List.of(userId))) {
            LOG.warn("The provider would make user {} no admin, but {} has no other", userId, tenantId);
            return;
        }
        members.changeRole(tenantId, userId, role);
    }
}
