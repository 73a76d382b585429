package io.leadline.identity.internal.accounts;

import io.leadline.identity.internal.members.MemberService;
import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.users.User;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.PersonErased;
import io.leadline.platform.problem.DomainException;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a person who is erased out of every tenant, and tells each trail which names and addresses to forget. */
@Component
class TenantDeparture {
    private final MembershipRepository memberships;
    private final MemberService members;
    private final ApplicationEventPublisher events;

    TenantDeparture(MembershipRepository memberships, MemberService members, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.members = members;
        this.events = events;
    }

    /**
     * In one order for everybody, so that two who leave at once do not wait for each other.
     *
     * @throws DomainException 409 {@code last_admin} while a tenant would be left without one
     */
    void leaveAll(User user) {
        memberships.eachTenantOf(user.id(), tenant -> leave(tenant, user));
    }

    private void leave(TenantId tenant, User user) {
        members.remove(tenant, user.id());
        List<String> id = List.of(user.id().toString());
        List<String> address = List.of(user.email());
        List<String> names = List.of(user.firstName(), user.lastName());
        events.publishEvent(new PersonErased(tenant, "user", id, address, names));
        events.publishEvent(new PersonErased(tenant, "member", id, List.of(), List.of()));
    }
}
