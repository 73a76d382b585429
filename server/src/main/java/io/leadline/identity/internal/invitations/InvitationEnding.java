package io.leadline.identity.internal.invitations;

import io.leadline.identity.events.MemberDemoted;
import io.leadline.identity.events.MemberRemoved;
import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.tenants.FounderClaimed;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.phase.ReactPhase;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends invitations with what they were founded on. */
@Component
class InvitationEnding {
    private final InvitationRepository repository;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    InvitationEnding(InvitationRepository repository, Accounts accounts, Audit audit, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
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
                    tenant,
                    email,
                    claimed.role(),
                    InvitationToken.next(tenant).hash(),
                    admin,
                    now,
                    now.plus(Invitations.LIFETIME));
            audit.record(
                    tenant,
                    Invitations.entry("invitation.created", id)
                            .change("role", null, claimed.role().wireName())
                            .fact("reason", "address_claimed"));
        }
    }

    private void endThoseOf(TenantId tenantId, UserId inviter, String reason) {
        repository.idsOfInviter(tenantId, inviter).forEach(id -> {
            repository.delete(tenantId, id);
            audit.record(tenantId, Invitations.entry("invitation.revoked", id).fact("reason", reason));
        });
    }
}
