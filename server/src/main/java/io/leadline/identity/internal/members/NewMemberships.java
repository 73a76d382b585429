package io.leadline.identity.internal.members;

import io.leadline.identity.events.MemberRoleAssigned;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets people into a tenant that exists, with all that comes with their role. */
@Component
public class NewMemberships {
    private final MembershipRepository memberships;
    private final MembershipDirectory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewMemberships(
            MembershipRepository memberships,
            MembershipDirectory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /**
     * In the transaction at hand.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the person is a member already
     */
    public void begin(TenantId tenantId, UserId userId, Role role) {
        memberships.insert(tenantId, userId, role, clock.instant());
        directory.changed(tenantId, userId);
        events.publishEvent(new MemberRoleAssigned(tenantId, userId, role));
    }
}
