package io.leadline.gamification.internal.ledger;

import io.leadline.platform.TenantId;
import io.leadline.platform.worklist.Pace;
import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.platform.worklist.WorkSource;
import io.leadline.platform.worklist.Worklist;
import io.leadline.platform.worklist.Worklists;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes points of what was heard, soon after its commit, a portion of a tenant at a time. */
@Component
public class PointsWorker implements WorkSource<TenantId> {
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final PointsReconciler reconciler;
    private final EarningEventRepository events;
    private final Worklist<TenantId> worklist;

    PointsWorker(PointsReconciler reconciler, EarningEventRepository events, Worklists worklists) {
        this.reconciler = reconciler;
        this.events = events;
        this.worklist = worklists.open(this, Pace.sweepingEvery(SWEEP));
    }

    void wake(TenantId tenantId) {
        worklist.wake(tenantId);
    }

    @Override
    public String name() {
        return "points";
    }

    @Override
    public List<TenantId> waiting(@Nullable TenantId after, int limit) {
        return events.tenantsWaiting(after, limit);
    }

    @Override
    public WorkOutcome work(TenantId tenantId) {
        return reconciler.reconcileSome(tenantId) ? WorkOutcome.MORE : WorkOutcome.DONE;
    }

    /** Reconciles all that waits in the tenant. */
    public void reconcileAll(TenantId tenantId) {
        boolean more = true;
        while (more) {
            more = reconciler.reconcileSome(tenantId);
        }
    }
}
