package io.leadline.gamification.internal.rules;

import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.Differences;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.web.EntityTags;
import io.leadline.tenancy.events.TenantCreated;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of a tenant. It begins with common ones; one that was founded earlier gets them at first use. */
@Service
public class GameRules {
    private final SettingsRepository repository;
    private final Audit audit;
    private final Differences differences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GameRules(
            SettingsRepository repository,
            Audit audit,
            Differences differences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.differences = differences;
        this.events = events;
        this.clock = clock;
    }

    @ReactPhase
    void on(TenantCreated event) {
        begin(event.tenantId());
    }

    /** Lays the common settings and badges unless they are there. */
    @Transactional
    public void begin(TenantId tenantId) {
        if (!repository.hasBegun(tenantId)) {
            repository.begin(tenantId);
            GameVersion first = new GameVersion(1, Instant.EPOCH, GameSettings.COMMON);
            repository.insert(tenantId, first, null, clock.instant());
            events.publishEvent(new GamificationEnabled(tenantId));
        }
    }

    /** Waits for its turn to write what follows from facts: one at a time in a tenant, until the transaction ends. */
    @Transactional
    public GameVersions lock(TenantId tenantId) {
        begin(tenantId);
        repository.lock(tenantId);
        return new GameVersions(repository.all(tenantId));
    }

    @Transactional
    public GameVersion latest(TenantId tenantId) {
        begin(tenantId);
        return repository.latest(tenantId).orElseThrow();
    }

    @Transactional
    public GameVersions all(TenantId tenantId) {
        begin(tenantId);
        return new GameVersions(repository.all(tenantId));
    }

    /** A new version, for what happens from now on. */
    @Transactional
    public GameVersion change(Caller caller, @Nullable String ifMatch, GameSettings wanted) {
        wanted.requireSound();
        TenantId tenantId = caller.tenantId();
        GameVersion before = lock(tenantId).latest();
        EntityTags.check(ifMatch, before.number());
        GameVersion after = new GameVersion(before.number() + 1, clock.instant(), wanted.complete());
        repository.insert(tenantId, after, caller.userId(), clock.instant());
        repository.moveTo(tenantId, after.number());
        audit.record(
                tenantId,
                AuditEntry.ofAll("game_settings.updated", "game_settings")
                        .changes(differences.between(before.settings(), after.settings()))
                        .fact("version", after.number()));
        return after;
    }
}
