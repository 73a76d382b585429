package io.leadline.identity.internal.accounts;

import io.leadline.identity.events.AccountErased;
import io.leadline.identity.internal.members.MemberService;
import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.identity.internal.sessions.CredentialEnding;
import io.leadline.identity.internal.sessions.Sessions;
import io.leadline.identity.internal.twofactor.SecondFactor;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.PersonErased;
import io.leadline.platform.problem.DomainException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a person out of Leadline: what stays is an id that names nobody. */
@Service
class AccountErasure {
    private final MembershipRepository memberships;
    private final MemberService members;
    private final UserRepository users;
    private final Accounts accounts;
    private final CredentialEnding credentials;
    private final Sessions sessions;
    private final SecondFactor secondFactor;
    private final AddressCopies copies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountErasure(
            MembershipRepository memberships,
            MemberService members,
            UserRepository users,
            Accounts accounts,
            CredentialEnding credentials,
            Sessions sessions,
            SecondFactor secondFactor,
            AddressCopies copies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.members = members;
        this.users = users;
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.copies = copies;
        this.events = events;
        this.clock = clock;
    }

    /** @throws DomainException 409 {@code last_admin} while a tenant would be left without one; then nothing is erased */
    @Transactional
    public void erase(User user, @Nullable String otp) {
        accounts.stillAs(user);
        secondFactor.confirm(user.id(), otp);
        leaveAllTenants(user);
        credentials.endAll(user.id(), "account_erased");
        sessions.erase(user.id());
        events.publishEvent(new AccountErased(user.id()));
        copies.forget(user);
        users.erase(user.id(), "erased-" + user.id() + "@erased.invalid", Passwords.UNUSABLE, clock.instant());
    }

    /** In one order for everybody, so that two who leave at once do not wait for each other. */
    private void leaveAllTenants(User user) {
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
