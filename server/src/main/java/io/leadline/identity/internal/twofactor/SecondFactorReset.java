package io.leadline.identity.internal.twofactor;

import io.leadline.identity.internal.accounts.AccountAudit;
import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.sessions.CredentialEnding;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An admin helps a member who has lost both the phone and the recovery codes. The second factor guards the whole account, so
 * nobody may take it away while another tenant relies on it: one with other members, or one that asks for a second factor. The
 * person joined each of those of their own accord. A tenant the person made and uses alone keeps no admin from helping.
 */
@Service
class SecondFactorReset {
    private static final ProblemType BELONGS_ELSEWHERE =
            ProblemType.conflict("belongs_elsewhere", "This person belongs to other tenants as well");
    private static final ProblemType OWN_ACCOUNT = ProblemType.conflict("own_account", "This is your own account");

    private final SecondFactors secondFactors;
    private final MembershipRepository memberships;
    private final UserRepository users;
    private final CredentialEnding credentials;
    private final AccountAudit audit;

    SecondFactorReset(
            SecondFactors secondFactors,
            MembershipRepository memberships,
            UserRepository users,
            CredentialEnding credentials,
            AccountAudit audit) {
        this.secondFactors = secondFactors;
        this.memberships = memberships;
        this.users = users;
        this.credentials = credentials;
        this.audit = audit;
    }

    /** Ends the member's sessions with it. The person's row is locked, so that no other tenant adds them meanwhile. */
    @Transactional
    public void reset(Caller admin, UserId member) {
        if (admin.userId().equals(member)) {
            throw new DomainException(OWN_ACCOUNT, "Use POST /api/v1/auth/2fa/disable.");
        }
        if (memberships.find(admin.tenantId(), member).isEmpty()) {
            throw new NotFoundException("member", member);
        }
        users.lock(member);
        if (memberships.isReliedOnElsewhere(admin.tenantId(), member)) {
            throw new DomainException(
                    BELONGS_ELSEWHERE,
                    "Only they can change how they sign in; a recovery code works for them as well.");
        }
        boolean had = secondFactors.remove(member);
        credentials.endAll(member, "two_factor_reset");
        audit.record(
                member, AuditEntry.of("user.two_factor_reset", "user", member).change("two_factor", had, false));
    }
}
