package io.leadline.identity.internal.apikeys;

import io.leadline.identity.events.MemberRemoved;
import io.leadline.identity.internal.accounts.AccountClaimed;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.KnownScopes;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.database.Instants;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making and revoking keys. A key never allows more than who makes it, and ends when its maker leaves the tenant. */
@Service
class ApiKeys {
    private final ApiKeyRepository repository;
    private final LiveApiKeys live;
    private final KnownScopes knownScopes;
    private final Audit audit;
    private final Clock clock;

    ApiKeys(ApiKeyRepository repository, LiveApiKeys live, KnownScopes knownScopes, Audit audit, Clock clock) {
        this.repository = repository;
        this.live = live;
        this.knownScopes = knownScopes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param text told once and never kept */
    record Created(ApiKey key, String text) {}

    @Transactional
    public Created create(TenantId tenantId, Caller caller, ApiKeyRequest request) {
        Instant now = clock.instant();
        check(caller, request, now);
        String text = ApiKeyText.invent();
        ApiKey wanted = new ApiKey(
                tenantId,
                0,
                request.name().strip(),
                text.substring(0, ApiKeyText.BEGINNING),
                request.role(),
                request.scopes().stream().distinct().sorted().toList(),
                caller.userId(),
                now,
                request.expiresAt(),
                null,
                null);
        ApiKey key = get(tenantId, repository.insert(tenantId, wanted, ApiKeyText.hash(text)));
        audit.record(tenantId, created(key));
        return new Created(key, text);
    }

    private void check(Caller caller, ApiKeyRequest request, Instant now) {
        if (!caller.role().covers(request.role())) {
            throw new InvalidRequestException("role", "too_high", "A key's role is at most your own.");
        }
        List<String> unknown = request.scopes().stream()
                .filter(scope -> !knownScopes.all().contains(scope))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidRequestException(
                    "scopes",
                    "unknown_scope",
                    "Scopes are "
                            + String.join(
                                    ", ", knownScopes.all().stream().sorted().toList()) + ".");
        }
        Instant expiry = request.expiresAt();
        if (expiry != null && (!expiry.isAfter(now) || !Instants.isStorable(expiry))) {
            throw new InvalidRequestException("expires_at", "not_in_the_future", "Name a moment to come.");
        }
    }

    private static AuditEntry created(ApiKey key) {
        return AuditEntry.of("api_key.created", "api_key", key.id())
                .fact("name", key.name())
                .fact("role", key.role().wireName())
                .fact("scopes", key.scopes())
                .fact(
                        "expires_at",
                        key.expiresAt() == null ? null : key.expiresAt().toString());
    }

    /** Revoking a revoked key changes nothing. */
    @Transactional
    public void revoke(TenantId tenantId, long id) {
        revoke(tenantId, get(tenantId, id), "revoked");
    }

    private void revoke(TenantId tenantId, ApiKey key, String reason) {
        repository.revoke(tenantId, key.id(), clock.instant()).ifPresent(hash -> {
            live.revoked(key.id(), hash);
            audit.record(
                    tenantId,
                    AuditEntry.of("api_key.revoked", "api_key", key.id())
                            .fact("name", key.name())
                            .fact("reason", reason));
        });
    }

    @ReactPhase
    @Transactional
    public void onMemberRemoved(MemberRemoved removed) {
        repository
                .unrevokedOf(removed.tenantId(), removed.userId())
                .forEach(key -> revoke(removed.tenantId(), key, "owner_removed"));
    }

    @ReactPhase
    @Transactional
    public void onAccountClaimed(AccountClaimed claimed) {
        repository.unrevokedOf(claimed.userId()).forEach(key -> revoke(key.tenantId(), key, "address_claimed"));
    }

    ApiKey get(TenantId tenantId, long id) {
        return repository.find(tenantId, id).orElseThrow(() -> new NotFoundException("API key", id));
    }
}
