package io.leadline.identity.internal.oidc;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.accounts.MailboxOwners;
import io.leadline.identity.internal.members.Member;
import io.leadline.identity.internal.members.MemberService;
import io.leadline.identity.internal.members.MembershipDirectory;
import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.identity.internal.twofactor.SecondFactor;
import io.leadline.identity.internal.users.PersonName;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.email.EmailAddress;
import io.leadline.platform.problem.DomainException;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Our accounts and memberships, as a sign-in from outside needs them. */
@Component
class OidcAccounts implements People {
    private static final Logger LOG = LoggerFactory.getLogger(OidcAccounts.class);

    private final Tenants tenants;
    private final UserRepository users;
    private final Accounts accounts;
    private final MailboxOwners mailboxes;
    private final SecondFactor secondFactor;
    private final MembershipRepository memberships;
    private final MembershipDirectory directory;
    private final MemberService members;
    private final Clock clock;

    OidcAccounts(
            Tenants tenants,
            UserRepository users,
            Accounts accounts,
            MailboxOwners mailboxes,
            SecondFactor secondFactor,
            MembershipRepository memberships,
            MembershipDirectory directory,
            MemberService members,
            Clock clock) {
        this.tenants = tenants;
        this.users = users;
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.secondFactor = secondFactor;
        this.memberships = memberships;
        this.directory = directory;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public Optional<UserId> withEmail(EmailAddress email) {
        return users.findByEmail(email.normal()).map(User::id);
    }

    @Override
    public void claim(UserId account) {
        mailboxes.claim(account);
    }

    @Override
    public UserId create(EmailAddress email, boolean verified, String firstName, String lastName) {
        try {
            PersonName name = new PersonName(firstName, lastName);
            return verified
                    ? accounts.insertVerified(email.typed(), Passwords.UNUSABLE, name)
                    : accounts.insert(email.typed(), Passwords.UNUSABLE, name);
        } catch (DomainException refused) {
            throw refused.type().equals(Accounts.EMAIL_TAKEN)
                    ? new DuplicateKeyException("Somebody took the address at the same moment", refused)
                    : refused;
        }
    }

    @Override
    public boolean hasSecondFactor(UserId account) {
        return secondFactor.isEnabled(account);
    }

    @Override
    public Optional<Role> roleIn(TenantId tenantId, UserId userId) {
        return memberships.find(tenantId, userId).map(Member::role);
    }

    @Override
    public boolean join(TenantId tenantId, UserId userId, Role role) {
        if (tenants.find(tenantId).isEmpty()) {
            LOG.error("A provider maps people to the tenant {}, which does not exist; see leadline.oidc", tenantId);
            return false;
        }
        memberships.insert(tenantId, userId, role, clock.instant());
        directory.changed(tenantId, userId);
        return true;
    }

    @Override
    public void changeRole(TenantId tenantId, UserId userId, Role role) {
        if (role != Role.ADMIN && memberships.lockAdmins(tenantId, userId).equals(List.of(userId))) {
            LOG.warn("The provider would make user {} no admin, but {} has no other", userId, tenantId);
            return;
        }
        members.changeRole(tenantId, userId, role);
    }
}
