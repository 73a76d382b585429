package io.leadline.identity.internal.members;

import io.leadline.identity.Members;
import io.leadline.identity.internal.sessions.Entrances;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Memberships;
import io.leadline.platform.access.Principal;
import io.leadline.platform.access.Role;
import io.leadline.platform.access.lasting.AccessGrants;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.cache.ReadCache;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.platform.phase.NotifyPhase;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import io.leadline.tenancy.events.TenantChanged;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Answers "which role has this person in that tenant" from memory: every call asks. A change reaches all replicas by
 * broadcast, and within ten seconds should that be lost.
 */
@Component
public class MembershipDirectory implements Memberships, Members {
    private static final String PEOPLE = AccessGrants.MEMBER_CHANGED;
    private static final String TENANTS = AccessGrants.TENANT_CHANGED;
    private static final Duration LIFETIME = Duration.ofSeconds(10);
    private static final ProblemType SETUP_REQUIRED =
            new ProblemType(HttpStatus.FORBIDDEN, "two_factor_setup_required", "This tenant asks for a second factor");

    private static final ProblemType SIGN_IN_AGAIN =
            new ProblemType(HttpStatus.UNAUTHORIZED, "sign_in_again", "This tenant asks you to sign in again");

    private final ReadCache<Seat, Membership> memberships = new ReadCache<>(50_000, LIFETIME, Seat::userId);
    private final ReadCache<Long, Boolean> secondFactors = new ReadCache<>(50_000, LIFETIME);
    private final ReadCache<String, Boolean> twoFactorRequired = new ReadCache<>(10_000, LIFETIME);
    private final MembershipRepository repository;
    private final Entrances entrances;
    private final Tenants tenants;
    private final Broadcast broadcast;
    private final Live live;

    MembershipDirectory(
            MembershipRepository repository, Entrances entrances, Tenants tenants, Broadcast broadcast, Live live) {
        this.repository = repository;
        this.entrances = entrances;
        this.tenants = tenants;
        this.broadcast = broadcast;
        this.live = live;
        broadcast.listen(PEOPLE, user -> forget(Long.valueOf(user)));
        broadcast.listen(TENANTS, twoFactorRequired::forget);
    }

    /** A person in a tenant: the one membership a decision is about, never one of a list. */
    private record Seat(long userId, String tenantId) {}

    private void forget(Long userId) {
        memberships.forget(userId);
        secondFactors.forget(userId);
    }

    @Override
    public Optional<Role> roleOf(TenantId tenantId, Principal person) {
        UserId userId = person.userId();
        Membership membership = memberships.get(
                new Seat(userId.value(), tenantId.value()),
                () -> repository.membership(tenantId, userId).orElse(null));
        if (membership == null) {
            return Optional.empty();
        }
        if (!membership.admits(person)) {
            throw new DomainException(SIGN_IN_AGAIN, "An admin ended your sessions in this tenant; sign in again.");
        }
        if (asksForSecondFactor(tenantId) && !hasSecondFactor(userId)) {
            throw new DomainException(
                    SETUP_REQUIRED, "Set up a second factor with POST /api/v1/auth/2fa/setup, then call again.");
        }
        entrances.note(tenantId, person);
        return Optional.of(membership.role());
    }

    private boolean hasSecondFactor(UserId userId) {
        return Boolean.TRUE.equals(secondFactors.get(userId.value(), () -> repository.hasSecondFactor(userId)));
    }

    private boolean asksForSecondFactor(TenantId tenantId) {
        return Boolean.TRUE.equals(twoFactorRequired.get(
                tenantId.value(),
                () -> tenants.find(tenantId).map(Tenant::requireTwoFactor).orElse(false)));
    }

    @NotifyPhase
    void on(TenantChanged event) {
        AfterCommit.run(() -> broadcast.send(TENANTS, event.tenantId().value()));
    }

    @Override
    public boolean canWorkLeads(TenantId tenantId, UserId userId) {
        return repository
                .shareRole(tenantId, userId)
                .filter(role -> role.covers(Role.AGENT))
                .isPresent();
    }

    /** The person joined or left the tenant, or has another role in it. */
    public void changed(TenantId tenantId, UserId userId) {
        changed(userId);
        live.publish(tenantId, LiveEvent.of("member.changed", Map.of("user_id", userId.value())));
    }

    /** Memberships, roles or the second factor of the person changed. */
    public void changed(UserId userId) {
        AfterCommit.run(() -> broadcast.send(PEOPLE, userId.toString()));
    }
}
