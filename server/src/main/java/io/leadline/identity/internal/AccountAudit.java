package io.leadline.identity.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import java.util.List;
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

    /** Tells the trails of the person's tenants, a thousand at most, in the transaction at hand. */
    public void record(UserId person, AuditEntry entry) {
        tenantsOf(person).forEach(tenant -> audit.record(tenant, entry));
    }

    private List<TenantId> tenantsOf(UserId person) {
        return memberships.tenantsOf(person).stream()
                .map(tenant -> new TenantId(tenant.id()))
                .toList();
    }
}
