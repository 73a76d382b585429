package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.members.MembershipDirectory;
import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.problem.DomainException;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the invited person a member and uses the invitation up: of several who use one link at once, one succeeds. */
@Service
class JoinTenant {
    private final InvitationRepository repository;
    private final MembershipRepository memberships;
    private final MembershipDirectory directory;
    private final Tenants tenants;
    private final Audit audit;
    private final Clock clock;

    JoinTenant(
            InvitationRepository repository,
            MembershipRepository memberships,
            MembershipDirectory directory,
            Tenants tenants,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.memberships = memberships;
        this.directory = directory;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param person who joins, made or checked once the invitation is locked */
    @Transactional
    public TenantAccess join(InvitationToken token, Supplier<UserId> person) {
        TenantId tenant = token.tenantId();
        return join(tenant, () -> repository.lock(tenant, token.hash(), clock.instant()), person);
    }

    @Transactional
    public TenantAccess join(TenantId tenant, long id, UserId person) {
        return join(
                tenant,
                () -> repository.lock(tenant, id).filter(invitation -> invitation.isOpen(clock.instant())),
                () -> person);
    }

    /**
     * The tenant's row comes first, as it does for whoever removes or demotes a member: either the inviter is still an admin
     * while the person joins, or the invitation is gone.
     */
    private TenantAccess join(TenantId tenant, Supplier<Optional<Invitation>> lock, Supplier<UserId> person) {
        tenants.lock(tenant);
        Invitation invitation = lock.get()
                .filter(found -> memberships.isAdmin(tenant, found.invitedBy()))
                .orElseThrow(Acceptances::invalid);
        UserId user = person.get();
        insert(tenant, user, invitation);
        repository.delete(tenant, invitation.id());
        directory.changed(tenant, user);
        tell(tenant, user, invitation);
        return new TenantAccess(tenant.value(), tenants.get(tenant).name(), invitation.role());
    }

    private void tell(TenantId tenant, UserId user, Invitation invitation) {
        audit.record(
                tenant,
                Invitations.entry("invitation.accepted", invitation.id()).by(user));
        audit.record(
                tenant,
                AuditEntry.of("member.added", "member", user)
                        .change("role", null, invitation.role().wireName())
                        .by(user));
    }

    private void insert(TenantId tenant, UserId user, Invitation invitation) {
        try {
            memberships.insert(tenant, user, invitation.role(), clock.instant());
        } catch (DuplicateKeyException member) {
            throw new DomainException(InvitationRules.ALREADY_MEMBER, "There is nothing left to accept.");
        }
    }
}
