package io.leadline.identity.internal.oidc;

import io.leadline.identity.internal.users.PersonName;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.email.EmailAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds or makes the account of whom a provider vouches for. Once linked, issuer and subject decide; before that a verified
 * address does, and it takes over an account there is only where the provider is trusted with the address's domain.
 */
@Component
class OidcPeople {
    private static final Pattern SUBJECT = Pattern.compile("[ -~]{1,255}");

    private final OidcAccounts accounts;
    private final OidcMemberships memberships;
    private final OidcRepository repository;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OidcPeople(
            OidcAccounts accounts,
            OidcMemberships memberships,
            OidcRepository repository,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.repository = repository;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws OidcRefusal when the person does not get in; nothing is changed then */
    UserId admit(OidcProperties.Provider provider, OidcUser user) {
        try {
            return transaction.execute(status -> admitOnce(provider, user));
        } catch (DuplicateKeyException atTheSameMoment) {
            return transaction.execute(status -> admitOnce(provider, user));
        }
    }

    private UserId admitOnce(OidcProperties.Provider provider, OidcUser user) {
        OidcPerson person = OidcPerson.of(user);
        if (!SUBJECT.matcher(person.subject()).matches()) {
            throw new OidcRefusal("provider_refused", "The subject is not one OpenID Connect allows");
        }
        ClaimMapping mapping = new ClaimMapping(provider, user.getClaims());
        List<TenantId> tenants = mapping.tenants();
        Role role = mapping.role().orElseThrow(OidcPeople::noAccess);
        Optional<UserId> linked = repository.linked(person.issuer(), person.subject());
        requireAllowedDomain(provider, person);
        UserId userId = linked.orElseGet(() -> link(provider, person));
        long joined = tenants.stream()
                .filter(tenant -> joins(provider, tenant, userId, role))
                .count();
        if (joined == 0) {
            throw noAccess();
        }
        tenants.stream()
                .filter(tenant -> memberships.roleIn(tenant, userId).isPresent())
                .forEach(tenant -> tell(tenant, provider, userId, linked.isEmpty()));
        return userId;
    }

    boolean hasSecondFactor(UserId person) {
        return accounts.hasSecondFactor(person);
    }

    private static void requireAllowedDomain(OidcProperties.Provider provider, OidcPerson person) {
        EmailAddress email = person.email();
        if (!provider.allowedDomains().isEmpty()
                && (email == null || !provider.allowedDomains().contains(email.domain()))) {
            throw new OidcRefusal("domain_not_allowed", "The address is of a domain that may not sign in");
        }
    }

    private UserId link(OidcProperties.Provider provider, OidcPerson person) {
        EmailAddress email = person.email();
        if (email == null) {
            throw new OidcRefusal("email_not_verified", "The provider has not verified an address");
        }
        Optional<UserId> known = accounts.withEmail(email);
        UserId userId = known.isPresent() ? takeOver(provider, known.get(), email) : create(provider, person, email);
        repository.link(person.issuer(), person.subject(), userId, clock.instant());
        return userId;
    }

    private UserId takeOver(OidcProperties.Provider provider, UserId account, EmailAddress email) {
        if (!provider.trustedDomains().contains(email.domain())) {
            throw new OidcRefusal("account_exists", "There is an account with this address, which is not linked");
        }
        accounts.claim(account);
        return account;
    }

    private UserId create(OidcProperties.Provider provider, OidcPerson person, EmailAddress email) {
        if (!provider.createMembers()) {
            throw noAccess();
        }
        boolean verified = provider.trustedDomains().contains(email.domain());
        return accounts.create(email, verified, new PersonName(person.firstName(), person.lastName()));
    }

    private boolean joins(OidcProperties.Provider provider, TenantId tenantId, UserId userId, Role role) {
        Optional<Role> before = memberships.roleIn(tenantId, userId);
        if (before.isPresent()) {
            if (provider.roleClaim() != null && before.get() != role) {
                memberships.changeRole(tenantId, userId, role);
            }
            return true;
        }
        return provider.createMembers() && memberships.join(tenantId, userId, role);
    }

    private void tell(TenantId tenantId, OidcProperties.Provider provider, UserId userId, boolean linkedNow) {
        audit.record(
                tenantId,
                AuditEntry.of("user.signed_in", "user", userId)
                        .fact("provider", provider.id())
                        .fact("linked_now", linkedNow)
                        .by(userId));
    }

    private static OidcRefusal noAccess() {
        return new OidcRefusal("no_access", "Nothing gives this person access here");
    }
}
