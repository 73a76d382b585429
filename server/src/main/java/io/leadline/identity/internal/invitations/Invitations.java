package io.leadline.identity.internal.invitations;

import io.leadline.identity.events.MemberDemoted;
import io.leadline.identity.events.MemberRemoved;
import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.signin.SignInThrottle;
import io.leadline.identity.internal.tenants.FounderClaimed;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.email.EmailAddress;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins do with invitations. One address has one invitation a tenant: the latest. */
@Service
class Invitations {
    static final ProblemType ALREADY_MEMBER = ProblemType.conflict("already_member", "This person is a member already");
    private static final ProblemType TOO_MANY =
            ProblemType.conflict("too_many_invitations", "There are too many open invitations");
    private static final Duration LIFETIME = Duration.ofDays(7);

    private final InvitationRepository repository;
    private final InvitationMail mail;
    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final Tenants tenants;
    private final SignInThrottle throttle;
    private final InvitationProperties properties;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            InvitationRepository repository,
            InvitationMail mail,
            MembershipRepository memberships,
            Accounts accounts,
            Tenants tenants,
            SignInThrottle throttle,
            InvitationProperties properties,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.mail = mail;
        this.memberships = memberships;
        this.accounts = accounts;
        this.tenants = tenants;
        this.throttle = throttle;
        this.properties = properties;
        this.audit = audit;
        this.clock = clock;
    }

    List<Invitation> page(TenantId tenantId, long afterId, int limit) {
        return repository.page(tenantId, afterId, limit);
    }

    Instant now() {
        return clock.instant();
    }

    /** The tenant's row is locked, so that two who invite the same person leave one invitation. */
    @Transactional
    public Invitation invite(Caller admin, InvitationRequest request) {
        TenantId tenant = admin.tenantId();
        String email = EmailAddress.of(request.email()).typed();
        throttle.beginInviting(admin, email);
        lockAsAdmin(admin);
        requireNoMember(tenant, email);
        repository.deleteFor(tenant, email);
        requireRoom(tenant);
        InvitationToken token = InvitationToken.next(tenant);
        Instant now = clock.instant();
        Instant end = now.plus(LIFETIME);
        long id = repository.insert(tenant, email, request.role(), token.hash(), admin.userId(), now, end);
        mail.send(email, tenants.get(tenant).name(), request.role(), token);
        audit.record(
                tenant,
                entry("invitation.created", id)
                        .change("role", null, request.role().wireName()));
        return new Invitation(id, email, request.role(), admin.userId(), now, end, null);
    }

    /** Whoever was removed or demoted a moment ago, while this request was on its way, invites nobody any more. */
    private void lockAsAdmin(Caller admin) {
        tenants.lock(admin.tenantId());
        if (!memberships.isAdmin(admin.tenantId(), admin.userId())) {
            throw new DomainException(ProblemType.FORBIDDEN, "Only admins of the tenant invite people.");
        }
    }

    private void requireRoom(TenantId tenantId) {
        if (repository.count(tenantId) >= properties.maxOpen()) {
            throw new DomainException(
                    TOO_MANY,
                    "A tenant has at most " + properties.maxOpen() + " open invitations; revoke some of them first.");
        }
    }

    private void requireNoMember(TenantId tenantId, String email) {
        if (memberships.isMember(tenantId, email)) {
            throw new DomainException(ALREADY_MEMBER, "Change the role of the existing member instead.");
        }
    }

    /** With a new link; the one before does not work any more. */
    @Transactional
    public Invitation sendAgain(Caller admin, long id) {
        TenantId tenant = admin.tenantId();
        lockAsAdmin(admin);
        Invitation known = lock(tenant, id);
        throttle.beginInviting(admin, known.email());
        InvitationToken token = InvitationToken.next(tenant);
        Instant end = clock.instant().plus(LIFETIME);
        repository.renew(tenant, id, token.hash(), admin.userId(), end);
        mail.send(known.email(), tenants.get(tenant).name(), known.role(), token);
        audit.record(tenant, entry("invitation.sent_again", id));
        return new Invitation(id, known.email(), known.role(), admin.userId(), known.createdAt(), end, null);
    }

    @Transactional
    public void revoke(TenantId tenantId, long id) {
        lock(tenantId, id);
        repository.delete(tenantId, id);
        audit.record(tenantId, entry("invitation.revoked", id));
    }

    /** An invitation is the word of an admin: it goes with the admin. */
    @ReactPhase
    @Transactional
    public void on(MemberRemoved removed) {
        endThoseOf(removed.tenantId(), removed.userId(), "inviter_removed");
    }

    @ReactPhase
    @Transactional
    public void on(MemberDemoted demoted) {
        endThoseOf(demoted.tenantId(), demoted.userId(), "inviter_demoted");
    }

    /** What somebody who sat on the address had promised ends; its owner may come back to the tenant, if they like. */
    @ReactPhase
    @Transactional
    public void on(FounderClaimed claimed) {
        TenantId tenant = claimed.tenantId();
        endThoseOf(tenant, claimed.person(), "address_claimed");
        UserId admin = claimed.admin();
        if (admin != null) {
            String email = accounts.get(claimed.person()).email();
            Instant now = clock.instant();
            repository.deleteFor(tenant, email);
            long id = repository.insert(
                    tenant, email, claimed.role(), InvitationToken.next(tenant).hash(), admin, now, now.plus(LIFETIME));
            audit.record(
                    tenant,
                    entry("invitation.created", id)
                            .change("role", null, claimed.role().wireName())
                            .fact("reason", "address_claimed"));
        }
    }

    private void endThoseOf(TenantId tenantId, UserId inviter, String reason) {
        repository.idsOfInviter(tenantId, inviter).forEach(id -> {
            repository.delete(tenantId, id);
            audit.record(tenantId, entry("invitation.revoked", id).fact("reason", reason));
        });
    }

    private Invitation lock(TenantId tenantId, long id) {
        return repository.lock(tenantId, id).orElseThrow(() -> new NotFoundException("invitation", id));
    }

    /** Without the address: the trail stays when the person is erased. */
    static AuditEntry entry(String action, long id) {
        return AuditEntry.of(action, "invitation", id);
    }
}
