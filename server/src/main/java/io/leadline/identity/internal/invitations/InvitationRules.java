package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.signin.SignInThrottle;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** Who may invite whom, and how often. */
@Component
class InvitationRules {
    static final ProblemType ALREADY_MEMBER = ProblemType.conflict("already_member", "This person is a member already");
    private static final ProblemType TOO_MANY =
            ProblemType.conflict("too_many_invitations", "There are too many open invitations");

    private final InvitationRepository repository;
    private final MembershipRepository memberships;
    private final Tenants tenants;
    private final SignInThrottle throttle;
    private final InvitationProperties properties;

    InvitationRules(
            InvitationRepository repository,
            MembershipRepository memberships,
            Tenants tenants,
            SignInThrottle throttle,
            InvitationProperties properties) {
        this.repository = repository;
        this.memberships = memberships;
        this.tenants = tenants;
        this.throttle = throttle;
        this.properties = properties;
    }

    /** Counts one more mail to the address. */
    void count(Caller admin, String email) {
        throttle.beginInviting(admin, email);
    }

    /** Whoever was removed or demoted a moment ago, while this request was on its way, invites nobody any more. */
    void lockAsAdmin(Caller admin) {
        tenants.lock(admin.tenantId());
        if (!memberships.isAdmin(admin.tenantId(), admin.userId())) {
            throw new DomainException(ProblemType.FORBIDDEN, "Only admins of the tenant invite people.");
        }
    }

    void requireRoom(TenantId tenantId) {
        if (repository.count(tenantId) >= properties.maxOpen()) {
            throw new DomainException(
                    TOO_MANY,
                    "A tenant has at most " + properties.maxOpen() + " open invitations; revoke some of them first.");
        }
    }

    void requireNoMember(TenantId tenantId, String email) {
        if (memberships.isMember(tenantId, email)) {
            throw new DomainException(ALREADY_MEMBER, "Change the role of the existing member instead.");
        }
    }
}
