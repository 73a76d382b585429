package io.leadline.audit.internal.sealing;

import io.leadline.audit.internal.entries.EntryRepository;
import io.leadline.platform.TenantId;
import io.leadline.platform.worklist.Pace;
import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.platform.worklist.WorkSource;
import io.leadline.platform.worklist.Worklist;
import io.leadline.platform.worklist.Worklists;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals a tenant's entries two seconds after the first of them was written here, and once more when the process stops. */
@Component
class SealingWorker implements WorkSource<TenantId> {
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Sealer sealer;
    private final EntryRepository entries;
    private final Worklist<TenantId> worklist;

    SealingWorker(
            Sealer sealer,
            EntryRepository entries,
            Worklists worklists,
            @Value("${leadline.audit.seal-every:2s}") Duration delay) {
        this.sealer = sealer;
        this.entries = entries;
        this.worklist =
                worklists.open(this, Pace.sweepingEvery(SWEEP).withDelay(delay).finishingOnStop());
    }

    void wake(TenantId tenantId) {
        worklist.wake(tenantId);
    }

    @Override
    public String name() {
        return "audit-sealing";
    }

    @Override
    public List<TenantId> waiting(@Nullable TenantId after, int limit) {
        return entries.tenantsWithUnsealed(after, limit);
    }

    @Override
    public WorkOutcome work(TenantId tenantId) {
        sealer.seal(tenantId);
        return WorkOutcome.DONE;
    }
}
