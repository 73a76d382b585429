package io.leadline.identity.internal.tenants;

import io.leadline.identity.internal.accounts.AccountClaimed;
import io.leadline.identity.internal.members.MemberService;
import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.phase.ReactPhase;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tenants somebody made in an account whose owner comes only now. The owner never agreed to be in them: whoever sat on the
 * address may have let others in, who would see what happens to the account and stand in the way of its real admins. Where
 * somebody else is admin the owner leaves, and finds an invitation; where nobody is, the tenant is theirs. Neither do these
 * tenants count as made by them.
 */
@Component
class ClaimedTenants {
    private final TenantFounders founders;
    private final MembershipRepository memberships;
    private final MemberService members;
    private final ApplicationEventPublisher events;

    ClaimedTenants(
            TenantFounders founders,
            MembershipRepository memberships,
            MemberService members,
            ApplicationEventPublisher events) {
        this.founders = founders;
        this.memberships = memberships;
        this.members = members;
        this.events = events;
    }

    @ReactPhase
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccountClaimed claimed) {
        founders.tenantsOf(claimed.userId()).forEach(tenant -> look(tenant, claimed.userId()));
        founders.forget(claimed.userId());
    }

    private void look(TenantId tenant, UserId person) {
        List<UserId> others = memberships.lockAdmins(tenant, person).stream()
                .filter(admin -> !admin.equals(person))
                .toList();
        memberships.find(tenant, person).ifPresent(member -> {
            UserId admin = others.isEmpty() ? null : others.getFirst();
            events.publishEvent(new FounderClaimed(tenant, person, member.role(), admin));
            if (admin != null) {
                members.leave(tenant, person);
            }
        });
    }
}
