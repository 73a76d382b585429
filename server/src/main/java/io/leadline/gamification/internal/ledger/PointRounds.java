package io.leadline.gamification.internal.ledger;

import io.leadline.platform.TenantId;
import io.leadline.platform.background.Nudge;
import io.leadline.platform.database.AfterCommit;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Folds what was heard soon after its commit; a recurring sweep finds what a killed process did not get to. */
@Component
public class PointRounds {
    private static final int TENANTS = 200;

    private final PointFolding folding;
    private final Tenants tenants;
    private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();
    private final Nudge nudge;

    PointRounds(PointFolding folding, Tenants tenants) {
        this.folding = folding;
        this.tenants = tenants;
        this.nudge = new Nudge("point-folding", this::foldWaiting);
    }

    void wake(TenantId tenantId) {
        AfterCommit.run(() -> waiting.add(tenantId));
        nudge.afterCommit();
    }

    private void foldWaiting() {
        for (TenantId tenantId : Set.copyOf(waiting)) {
            waiting.remove(tenantId);
            fold(tenantId);
        }
    }

    /** Folds all that waits in the tenant. */
    public void fold(TenantId tenantId) {
        boolean more = true;
        while (more) {
            more = folding.foldSome(tenantId);
        }
    }

    public void sweep() {
        String after = "";
        List<Tenant> page = tenants.page(after, TENANTS);
        while (!page.isEmpty()) {
            page.forEach(tenant -> fold(tenant.id()));
            after = page.getLast().id().value();
            page = tenants.page(after, TENANTS);
        }
    }

    @PreDestroy
    void stop() {
        nudge.close();
    }
}
