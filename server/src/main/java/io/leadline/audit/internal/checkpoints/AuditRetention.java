package io.leadline.audit.internal.checkpoints;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.leadline.audit.internal.chain.ChainRepository;
import io.leadline.audit.internal.entries.EntryRepository;
import io.leadline.platform.TenantId;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Lets the old part of a trail go. A checkpoint keeps the hash the rest of the chain goes on from; only what a checkpoint
 * stands for can be deleted, which the database itself sees to. How long a tenant keeps its trail is its setting
 * {@code audit_retention_days} (at least 30), else {@code leadline.audit.keep}, else for ever.
 */
@Component
public class AuditRetention {
    private static final String SETTING = "audit_retention_days";
    private static final long MIN_DAYS = 30;
    private static final int PORTION = 1_000;
    private static final int TENANTS = 200;

    private final ChainRepository chains;
    private final EntryRepository entries;
    private final Checkpoints checkpoints;
    private final Tenants tenants;
    private final Clock clock;
    private final @Nullable Duration keep;

    AuditRetention(
            ChainRepository chains,
            EntryRepository entries,
            Checkpoints checkpoints,
            Tenants tenants,
            Clock clock,
            @Value("${leadline.audit.keep:#{null}}") @Nullable Duration keep) {
        this.chains = chains;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.tenants = tenants;
        this.clock = clock;
        this.keep = keep;
    }

    void applyToAll() {
        List<Tenant> page = tenants.page("", TENANTS);
        while (!page.isEmpty()) {
            page.forEach(this::apply);
            page = tenants.page(page.getLast().id().value(), TENANTS);
        }
    }

    public void apply(Tenant tenant) {
        Duration kept = keptBy(tenant);
        if (kept != null) {
            checkpoints.makeUpTo(tenant.id(), clock.instant().minus(kept));
        }
        removeCheckpointed(tenant.id());
    }

    private @Nullable Duration keptBy(Tenant tenant) {
        return tenant.settings().get(SETTING) instanceof Number days
                ? Duration.ofDays(Math.max(MIN_DAYS, days.longValue()))
                : keep;
    }

    /** In portions; one that was interrupted goes on the next time. */
    private void removeCheckpointed(TenantId tenantId) {
        long upTo = checkpoints.upTo(tenantId);
        int deleted = PORTION;
        while (deleted == PORTION) {
            deleted = entries.delete(tenantId, upTo, PORTION);
        }
        deleted = PORTION;
        while (deleted == PORTION) {
            deleted = chains.deleteSeals(tenantId, upTo, PORTION);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {
        private static final LocalTime AT = LocalTime.of(4, 10);

        @Bean
        RecurringTask<Void> auditRetentionTask(AuditRetention retention) {
            return Tasks.recurring("audit-retention", Schedules.daily(ZoneOffset.UTC, AT))
                    .execute((instance, context) -> retention.applyToAll());
        }
    }
}
