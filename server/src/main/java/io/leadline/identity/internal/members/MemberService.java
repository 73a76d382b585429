package io.leadline.identity.internal.members;

import io.leadline.identity.events.MemberDemoted;
import io.leadline.identity.events.MemberRemoved;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promoting, demoting and removing the people of a tenant. A tenant never loses its last admin. */
@Service
public class MemberService {
    private static final ProblemType LAST_ADMIN = ProblemType.conflict("last_admin", "A tenant needs an admin");

    private final MembershipRepository memberships;
    private final MembershipDirectory directory;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    MemberService(
            MembershipRepository memberships,
            MembershipDirectory directory,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.memberships = memberships;
        this.directory = directory;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Member changeRole(TenantId tenantId, UserId userId, Role role) {
        Role before = keepAnAdmin(tenantId, userId, role).role();
        if (!role.covers(before)) {
            events.publishEvent(new MemberDemoted(tenantId, userId, role));
        }
        memberships.changeRole(tenantId, userId, role, clock.instant());
        directory.changed(tenantId, userId);
        audit.record(tenantId, entry("member.role_changed", userId).change("role", before.wireName(), role.wireName()));
        return get(tenantId, userId);
    }

    @Transactional
    public void remove(TenantId tenantId, UserId userId) {
        remove(tenantId, userId, "member.removed");
    }

    /** A member goes of their own accord. */
    @Transactional
    public void leave(TenantId tenantId, UserId userId) {
        remove(tenantId, userId, "member.left");
    }

    private void remove(TenantId tenantId, UserId userId, String action) {
        Role before = keepAnAdmin(tenantId, userId, Role.VIEWER).role();
        events.publishEvent(new MemberRemoved(tenantId, userId));
        memberships.delete(tenantId, userId);
        directory.changed(tenantId, userId);
        audit.record(tenantId, entry(action, userId).change("role", before.wireName(), null));
    }

    private static AuditEntry entry(String action, UserId member) {
        return AuditEntry.of(action, "member", member);
    }

    private Member keepAnAdmin(TenantId tenantId, UserId userId, Role newRole) {
        List<UserId> admins = memberships.lockAdmins(tenantId, userId);
        Member member = get(tenantId, userId);
        if (newRole != Role.ADMIN && admins.equals(List.of(userId))) {
            throw new DomainException(LAST_ADMIN, "Make another member an admin first.");
        }
        return member;
    }

    Member get(TenantId tenantId, UserId userId) {
        return memberships.find(tenantId, userId).orElseThrow(() -> new NotFoundException("member", userId));
    }
}
