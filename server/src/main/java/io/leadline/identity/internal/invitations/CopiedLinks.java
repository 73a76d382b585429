package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.Links;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.problem.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that admins hand over themselves, where mail does not arrive or is not sent. */
@Service
class CopiedLinks {
    private final InvitationRepository repository;
    private final InvitationRules rules;
    private final Links links;
    private final Audit audit;
    private final Clock clock;

    CopiedLinks(InvitationRepository repository, InvitationRules rules, Links links, Audit audit, Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new link each time; the one copied before does not work any more. The one in the mail does. */
    @Transactional
    public InvitationLink create(Caller admin, long id) {
        TenantId tenant = admin.tenantId();
        rules.lockAsAdmin(admin);
        if (repository.lock(tenant, id).isEmpty()) {
            throw new NotFoundException("invitation", id);
        }
        InvitationToken token = InvitationToken.next(tenant, InvitationToken.Way.COPIED);
        Instant end = clock.instant().plus(Invitations.LIFETIME);
        repository.addLink(tenant, id, token.hash(), admin.userId(), end);
        audit.record(tenant, Invitations.entry("invitation.link_created", id));
        return new InvitationLink(links.to("accept-invitation", token.text()), end);
    }
}
