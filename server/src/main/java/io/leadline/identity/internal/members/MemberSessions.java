package io.leadline.identity.internal.members;

import io.leadline.identity.internal.sessions.CredentialEnding;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An admin ends the sessions of a member, whose device may be stolen. A session is the person's and reaches all their tenants, so
 * it ends altogether only for whoever belongs to no other; else it does not enter this tenant any more.
 */
@Service
class MemberSessions {
    private static final ProblemType OWN_ACCOUNT = ProblemType.conflict("own_account", "This is your own account");

    private final MembershipRepository memberships;
    private final MembershipDirectory directory;
    private final CredentialEnding credentials;
    private final Audit audit;

    MemberSessions(
            MembershipRepository memberships,
            MembershipDirectory directory,
            CredentialEnding credentials,
            Audit audit) {
        this.memberships = memberships;
        this.directory = directory;
        this.credentials = credentials;
        this.audit = audit;
    }

    @Transactional
    public void end(Caller admin, UserId member) {
        if (admin.userId().equals(member)) {
            throw new DomainException(OWN_ACCOUNT, "Use DELETE /api/v1/auth/sessions.");
        }
        if (memberships.find(admin.tenantId(), member).isEmpty()) {
            throw new NotFoundException("member", member);
        }
        memberships.endSessions(admin.tenantId(), member);
        if (!memberships.belongsElsewhere(admin.tenantId(), member)) {
            credentials.endAll(member, "ended_by_admin");
        }
        directory.changed(admin.tenantId(), member);
        audit.record(admin.tenantId(), AuditEntry.of("member.sessions_ended", "member", member));
    }
}
