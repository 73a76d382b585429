package io.leadline.identity.internal;

import io.leadline.identity.Members;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Memberships;
import io.leadline.platform.access.Role;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.cache.ReadCache;
import io.leadline.platform.database.AfterCommit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Answers "which role has this person in that tenant" from memory: every call asks. A change reaches all replicas by
 * broadcast, and within ten seconds should that be lost.
 */
@Component
class MembershipDirectory implements Memberships, Members {
    private static final String TOPIC = "identity.memberships";

    private final ReadCache<Long, Map<String, Role>> rolesByUser = new ReadCache<>(50_000, Duration.ofSeconds(10));
    private final MembershipRepository repository;
    private final Broadcast broadcast;

    MembershipDirectory(MembershipRepository repository, Broadcast broadcast) {
        this.repository = repository;
        this.broadcast = broadcast;
        broadcast.listen(TOPIC, user -> rolesByUser.forget(Long.valueOf(user)));
    }

    @Override
    public Optional<Role> roleOf(TenantId tenantId, UserId userId) {
        Map<String, Role> roles = rolesByUser.get(userId.value(), () -> rolesOf(userId));
        return Optional.ofNullable(roles == null ? null : roles.get(tenantId.value()));
    }

    private Map<String, Role> rolesOf(UserId userId) {
        return repository.tenantsOf(userId).stream()
                .collect(Collectors.toUnmodifiableMap(TenantAccess::id, TenantAccess::role));
    }

    @Override
    public boolean canWorkLeads(TenantId tenantId, UserId userId) {
        return repository
                .shareRole(tenantId, userId)
                .filter(role -> role.covers(Role.AGENT))
                .isPresent();
    }

    void changed(UserId userId) {
        AfterCommit.run(() -> broadcast.send(TOPIC, userId.toString()));
    }
}
