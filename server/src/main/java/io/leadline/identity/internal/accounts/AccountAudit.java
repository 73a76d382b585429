package io.leadline.identity.internal.accounts;

import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.sessions.SessionTenants;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.AuditOrigin;
import org.springframework.stereotype.Component;

/**
 * What happens to a person's account concerns the tenants they have joined, so their trails are told: what, but not from which
 * address and with which browser, for that is no concern of theirs. Only the tenants a session has acted in are told where it
 * came from.
 */
@Component
public class AccountAudit {
    private final MembershipRepository memberships;
    private final SessionTenants sessionTenants;
    private final Audit audit;

    AccountAudit(MembershipRepository memberships, SessionTenants sessionTenants, Audit audit) {
        this.memberships = memberships;
        this.sessionTenants = sessionTenants;
        this.audit = audit;
    }

    /** An entry about the account; further facts may be added. */
    public static AuditEntry entry(String action, UserId person) {
        return AuditEntry.of(action, "user", person).by(person);
    }

    /** Tells the trails of all tenants of the person, in the transaction at hand. */
    public void record(UserId person, AuditEntry entry) {
        AuditOrigin origin = AuditOrigin.current().withoutPlace();
        memberships.eachTenantOf(person, tenant -> audit.record(tenant, origin, entry));
    }

    /** Tells what a session did about itself to the trails of the tenants it has acted in. */
    public void recordOfSession(long sessionId, AuditEntry entry) {
        sessionTenants.each(sessionId, tenant -> audit.record(tenant, entry));
    }
}
