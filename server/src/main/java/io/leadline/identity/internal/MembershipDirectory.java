package io.leadline.identity.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.leadline.identity.Members;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Memberships;
import io.leadline.platform.access.Role;
import io.leadline.platform.broadcast.Broadcast;
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

    private final LoadingCache<Long, Map<String, Role>> rolesByUser;
    private final MembershipRepository repository;
    private final Broadcast broadcast;

    MembershipDirectory(MembershipRepository repository, Broadcast broadcast) {
        this.repository = repository;
        this.broadcast = broadcast;
        this.rolesByUser = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofSeconds(10))
                .build(user -> repository.tenantsOf(new UserId(user)).stream()
                        .collect(Collectors.toUnmodifiableMap(TenantAccess::id, TenantAccess::role)));
        broadcast.listen(TOPIC, user -> rolesByUser.invalidate(Long.valueOf(user)));
    }

    @Override
    public Optional<Role> roleOf(TenantId tenantId, UserId userId) {
        return Optional.ofNullable(rolesByUser.get(userId.value()).get(tenantId.value()));
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
