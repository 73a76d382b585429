package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.events.LeadsCreated;
import io.leadline.platform.TenantId;
import io.leadline.platform.phase.CheckPhase;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many leads a tenant may have, where the operator sets a limit. The tenant's row holds an upper bound, so leads are counted
 * only when that reaches the limit; its lock keeps two who add leads at once from exceeding it together.
 */
@Component
class LeadQuota {
    private static final ProblemType EXCEEDED =
            ProblemType.conflict("lead_quota_exceeded", "The tenant has as many leads as it may have");

    private final JdbcClient jdbc;
    private final long limit;

    /** @param limit 0 for none */
    LeadQuota(JdbcClient jdbc, @Value("${leadline.storage.leads-per-tenant:0}") long limit) {
        this.jdbc = jdbc;
        this.limit = limit;
    }

    /**
     * Looks at leads that were just added in the transaction at hand.
     *
     * @throws DomainException 409 when they are too many; the transaction is to be rolled back
     */
    @CheckPhase
    void on(LeadsCreated created) {
        if (limit == 0) {
            return;
        }
        TenantId tenantId = created.tenantId();
        int added = created.leadIds().size();
        long atMost = lock(tenantId)
                .map(bound -> bound + added)
                .filter(bound -> bound <= limit)
                .orElseGet(() -> count(tenantId));
        if (atMost > limit) {
            throw new DomainException(
                    EXCEEDED,
                    "The tenant would have " + atMost + " leads and may have " + limit
                            + ". Delete some, or ask the operator for more.");
        }
        note(tenantId, atMost);
    }

    /** What was added while there was no limit was not noted. */
    @EventListener(ApplicationStartedEvent.class)
    void countAnew() {
        if (limit > 0) {
            jdbc.sql("UPDATE lead_quotas SET leads_at_most = NULL").update();
        }
    }

    private Optional<Long> lock(TenantId tenantId) {
        jdbc.sql("""
                        INSERT INTO lead_quotas (tenant_id) VALUES (:tenant)
                        ON DUPLICATE KEY UPDATE tenant_id = VALUES(tenant_id)""").param("tenant", tenantId.value()).update();
        return jdbc.sql("SELECT leads_at_most FROM lead_quotas WHERE tenant_id = :tenant AND leads_at_most IS NOT NULL")
                .param("tenant", tenantId.value())
                .query(Long.class)
                .optional();
    }

    private long count(TenantId tenantId) {
        return jdbc.sql("SELECT COUNT(*) FROM leads WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Long.class)
                .single();
    }

    private void note(TenantId tenantId, long atMost) {
        jdbc.sql("UPDATE lead_quotas SET leads_at_most = :bound WHERE tenant_id = :tenant")
                .param("bound", atMost)
                .param("tenant", tenantId.value())
                .update();
    }
}
