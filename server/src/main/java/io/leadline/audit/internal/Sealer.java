package io.leadline.audit.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.platform.TenantId;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals entries in the order in which they become visible. That a transaction commits late, after others with higher ids, so
 * leaves no hole: its entries stand in a later seal.
 */
@Service
class Sealer {
    static final int ENTRIES_PER_SEAL = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int PORTION = 500;

    private final EntryRepository entries;
    private final ChainRepository chains;
    private final Tenants tenants;
    private final SealingQueue queue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(
            EntryRepository entries,
            ChainRepository chains,
            Tenants tenants,
            SealingQueue queue,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.chains = chains;
        this.tenants = tenants;
        this.queue = queue;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Seals all there is of the tenant, a thousand entries at a time. */
    void seal(TenantId tenantId) {
        int sealed;
        do {
            sealed = sealNext(tenantId);
        } while (sealed == ENTRIES_PER_SEAL);
    }

    private int sealNext(TenantId tenantId) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            ChainRepository.Head head = chains.lockHead(tenantId, now);
            List<StoredEntry> found = entries.unsealed(tenantId, ENTRIES_PER_SEAL);
            if (found.isEmpty()) {
                return 0;
            }
            Seal seal = Seal.of(
                    head.seal() + 1,
                    head.hash(),
                    found.stream()
                            .map(entry ->
                                    new Seal.Digest(entry.id(), entry.content().hash()))
                            .toList());
            entries.seal(
                    tenantId, seal.number(), found.stream().map(StoredEntry::id).toList());
            chains.append(tenantId, seal, head.entries() + found.size(), now);
            return found.size();
        });
    }

    /** What this replica wrote since the last time. */
    void sealQueued() {
        queue.drain().forEach(this::trySealing);
    }

    /** Every tenant: finds what a replica that died had yet to seal. */
    void sweep() {
        List<Tenant> page = tenants.page("", PORTION);
        while (!page.isEmpty()) {
            page.stream().map(Tenant::id).filter(entries::hasUnsealed).forEach(this::trySealing);
            page = tenants.page(page.getLast().id().value(), PORTION);
        }
    }

    private void trySealing(TenantId tenantId) {
        try {
            seal(tenantId);
        } catch (RuntimeException failed) {
            queue.add(tenantId);
            LOG.warn("The audit trail of {} could not be sealed; it is tried again in seconds", tenantId, failed);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Sweeps {
        @Bean
        RecurringTask<Void> auditSweepTask(Sealer sealer) {
            return Tasks.recurring("audit-sweep", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> sealer.sweep());
        }
    }
}
