package io.leadline.gamification.internal.challenges;

import io.leadline.gamification.internal.ledger.PointRounds;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.platform.TenantId;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends the challenges whose last day is over, after everything heard of that day is counted. */
@Component
public class ChallengeRounds {
    private static final int TENANTS = 200;

    private final ChallengeRepository repository;
    private final ChallengeEnding ending;
    private final PointRounds points;
    private final TenantDays days;
    private final Tenants tenants;

    ChallengeRounds(
            ChallengeRepository repository,
            ChallengeEnding ending,
            PointRounds points,
            TenantDays days,
            Tenants tenants) {
        this.repository = repository;
        this.ending = ending;
        this.points = points;
        this.days = days;
        this.tenants = tenants;
    }

    public void sweep() {
        String after = "";
        List<Tenant> page = tenants.page(after, TENANTS);
        while (!page.isEmpty()) {
            page.forEach(tenant -> endDue(tenant.id()));
            after = page.getLast().id().value();
            page = tenants.page(after, TENANTS);
        }
    }

    void endDue(TenantId tenantId) {
        List<Long> due = repository.due(tenantId, days.today(tenantId));
        if (!due.isEmpty()) {
            points.fold(tenantId);
            due.forEach(id -> ending.end(tenantId, id));
        }
    }
}
