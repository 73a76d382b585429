package io.leadline.gamification.internal.rewards;

import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.Differences;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.web.EntityTags;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rewards of a tenant; it begins without any. */
@Service
class Rewards {
    private final RewardRepository repository;
    private final Audit audit;
    private final Differences differences;
    private final Clock clock;

    Rewards(RewardRepository repository, Audit audit, Differences differences, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.differences = differences;
        this.clock = clock;
    }

    List<Reward> page(TenantId tenantId, long after, int limit) {
        return repository.page(tenantId, after, limit);
    }

    Reward get(TenantId tenantId, long id) {
        return repository.find(tenantId, id).orElseThrow(() -> new NotFoundException("reward", id));
    }

    @Transactional
    public Reward create(TenantId tenantId, RewardFields fields) {
        Reward created = get(tenantId, repository.insert(tenantId, fields, clock.instant()));
        record(tenantId, "reward.created", created.id(), null, fields);
        return created;
    }

    @Transactional
    public Reward change(TenantId tenantId, long id, @Nullable String ifMatch, UnaryOperator<RewardFields> edit) {
        RewardFields before = RewardFields.of(lock(tenantId, id, ifMatch));
        RewardFields wanted = edit.apply(before);
        repository.update(tenantId, id, wanted, clock.instant());
        record(tenantId, "reward.updated", id, before, wanted);
        return get(tenantId, id);
    }

    @Transactional
    public void remove(TenantId tenantId, long id, @Nullable String ifMatch) {
        RewardFields before = RewardFields.of(lock(tenantId, id, ifMatch));
        repository.remove(tenantId, id, clock.instant());
        record(tenantId, "reward.removed", id, before, null);
    }

    private Reward lock(TenantId tenantId, long id, @Nullable String ifMatch) {
        Reward locked = repository.lock(tenantId, id).orElseThrow(() -> new NotFoundException("reward", id));
        EntityTags.check(ifMatch, locked.version());
        return locked;
    }

    private void record(
            TenantId tenantId, String action, long id, @Nullable RewardFields before, @Nullable RewardFields after) {
        audit.record(tenantId, AuditEntry.of(action, "reward", id).changes(differences.between(before, after)));
    }
}
