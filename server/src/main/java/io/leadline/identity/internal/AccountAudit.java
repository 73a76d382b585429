package io.leadline.identity.internal;

import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import org.springframework.stereotype.Component;

/** What happens to a person's account concerns every tenant they belong to, so each of these trails is told. */
@Component
public class AccountAudit {
    private final MembershipRepository memberships;
    private final Audit audit;

    AccountAudit(MembershipRepository memberships, Audit audit) {
        this.memberships = memberships;
        this.audit = audit;
    }

    /** An entry about the account; further facts may be added. */
    public static AuditEntry entry(String action, UserId person) {
        return AuditEntry.of(action, "user", person).by(person);
    }

    /** Tells the trails of all the person's tenants, in the transaction at hand. */
    public void record(UserId person, AuditEntry entry) {
        memberships.eachTenantOf(person, tenant -> audit.record(tenant, entry));
    }
}
