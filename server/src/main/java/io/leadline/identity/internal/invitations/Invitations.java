package io.leadline.identity.internal.invitations;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.email.EmailAddress;
import io.leadline.platform.problem.NotFoundException;
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
    static final Duration LIFETIME = Duration.ofDays(7);

    private final InvitationRepository repository;
    private final InvitationMail mail;
    private final InvitationRules rules;
    private final Tenants tenants;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            InvitationRepository repository,
            InvitationMail mail,
            InvitationRules rules,
            Tenants tenants,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.mail = mail;
        this.rules = rules;
        this.tenants = tenants;
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
        rules.count(admin, email);
        rules.lockAsAdmin(admin);
        rules.requireNoMember(tenant, email);
        repository.deleteFor(tenant, email);
        rules.requireRoom(tenant);
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

    /** With a new link; the one before does not work any more. */
    @Transactional
    public Invitation sendAgain(Caller admin, long id) {
        TenantId tenant = admin.tenantId();
        rules.lockAsAdmin(admin);
        Invitation known = lock(tenant, id);
        rules.count(admin, known.email());
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

    private Invitation lock(TenantId tenantId, long id) {
        return repository.lock(tenantId, id).orElseThrow(() -> new NotFoundException("invitation", id));
    }

    /** Without the address: the trail stays when the person is erased. */
    static AuditEntry entry(String action, long id) {
        return AuditEntry.of(action, "invitation", id);
    }
}
