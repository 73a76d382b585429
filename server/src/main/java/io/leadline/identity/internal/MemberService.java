package io.leadline.identity.internal;

import io.leadline.identity.events.MemberRemoved;
import io.leadline.identity.internal.passwords.Lane;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adding, promoting and removing the people of a tenant. A tenant never loses its last admin. */
@Service
class MemberService {
    private static final ProblemType ALREADY_MEMBER =
            ProblemType.conflict("already_member", "This person is a member already");
    private static final ProblemType LAST_ADMIN = ProblemType.conflict("last_admin", "A tenant needs an admin");

    private final MembershipRepository memberships;
    private final MembershipDirectory directory;
    private final UserRepository users;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    MemberService(
            MembershipRepository memberships,
            MembershipDirectory directory,
            UserRepository users,
            Accounts accounts,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.memberships = memberships;
        this.directory = directory;
        this.users = users;
        this.accounts = accounts;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param initialPassword for a person new to Leadline, told once; null when the person had an account before */
    record Added(Member member, @Nullable String initialPassword) {}

    @Transactional
    public Added add(TenantId tenantId, MemberRequest request) {
        Optional<User> known = users.findByEmail(request.email());
        String invented = known.isEmpty() && request.password() == null ? Passwords.invent() : null;
        UserId user = known.map(User::id).orElseGet(() -> create(request, invented));
        try {
            memberships.insert(tenantId, user, request.role(), clock.instant());
        } catch (DuplicateKeyException member) {
            throw new DomainException(ALREADY_MEMBER, "Change the role of the existing member instead.");
        }
        directory.changed(tenantId, user);
        audit.record(
                tenantId,
                entry("member.added", user).change("role", null, request.role().wireName()));
        return new Added(get(tenantId, user), invented);
    }

    private UserId create(MemberRequest request, @Nullable String invented) {
        String password = request.password() == null ? String.valueOf(invented) : request.password();
        String hash = accounts.hashOfNew(password, Lane.KNOWN, request.email());
        return accounts.insert(request.email(), hash, request.name());
    }

    @Transactional
    public Member changeRole(TenantId tenantId, UserId userId, Role role) {
        Role before = keepAnAdmin(tenantId, userId, role).role();
        memberships.changeRole(tenantId, userId, role, clock.instant());
        directory.changed(tenantId, userId);
        audit.record(tenantId, entry("member.role_changed", userId).change("role", before.wireName(), role.wireName()));
        return get(tenantId, userId);
    }

    @Transactional
    public void remove(TenantId tenantId, UserId userId) {
        Role before = keepAnAdmin(tenantId, userId, Role.VIEWER).role();
        events.publishEvent(new MemberRemoved(tenantId, userId));
        memberships.delete(tenantId, userId);
        directory.changed(tenantId, userId);
        audit.record(tenantId, entry("member.removed", userId).change("role", before.wireName(), null));
    }

    private static AuditEntry entry(String action, UserId member) {
        return AuditEntry.of(action, "member", member);
    }

    private Member keepAnAdmin(TenantId tenantId, UserId userId, Role newRole) {
        List<UserId> admins = memberships.lockAdmins(tenantId, userId);
        Member member = get(tenantId, userId);
        if (newRole != Role.ADMIN && admins.equals(List.of(userId))) {
            throw new DomainException(LAST_ADMIN, "Make another member admin first.");
        }
        return member;
    }

    Member get(TenantId tenantId, UserId userId) {
        return memberships.find(tenantId, userId).orElseThrow(() -> new NotFoundException("member", userId));
    }
}
