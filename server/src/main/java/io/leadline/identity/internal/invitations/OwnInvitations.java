package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.identity.internal.users.User;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditOrigin;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person who is signed in does with the invitations to their address. */
@Service
class OwnInvitations {
    private static final ProblemType EMAIL_NOT_VERIFIED =
            new ProblemType(HttpStatus.FORBIDDEN, "email_not_verified", "Your address is not verified");

    private final InvitationRepository repository;
    private final JoinTenant joining;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    OwnInvitations(InvitationRepository repository, JoinTenant joining, Accounts accounts, Audit audit, Clock clock) {
        this.repository = repository;
        this.joining = joining;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    List<OwnInvitation> page(UserId person, long afterId, int limit) {
        return repository.pageFor(address(person), afterId, limit, clock.instant());
    }

    TenantAccess accept(UserId person, long id) {
        return joining.join(find(person, id), id, person);
    }

    /** The tenant learns that the invitation was declined, and nothing of who did so or from where. */
    @Transactional
    public void decline(UserId person, long id) {
        TenantId tenant = find(person, id);
        if (repository
                .lock(tenant, id)
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .isEmpty()) {
            throw notFound(id);
        }
        repository.decline(tenant, id, clock.instant());
        audit.record(tenant, AuditOrigin.none(), Invitations.entry("invitation.declined", id));
    }

    private TenantId find(UserId person, long id) {
        return repository
                .findFor(address(person), id, clock.instant())
                .map(invitation -> new TenantId(invitation.tenantId()))
                .orElseThrow(() -> notFound(id));
    }

    /** Whoever has not shown that the mailbox is theirs does not even learn that somebody invited its owner. */
    private String address(UserId person) {
        User user = accounts.get(person);
        if (!user.emailVerified()) {
            throw new DomainException(
                    EMAIL_NOT_VERIFIED, "Open the link in the mail sent to you when you registered, then try again.");
        }
        return user.email();
    }

    private static NotFoundException notFound(long id) {
        return new NotFoundException("invitation", id);
    }
}
