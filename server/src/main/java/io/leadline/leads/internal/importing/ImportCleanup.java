package io.leadline.leads.internal.importing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.jobs.events.JobEnded;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Removes files: with the end of their job, and those of uploads that broke off without one. */
@Component
class ImportCleanup {
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);
    private static final int TENANTS = 100;

    private final ImportFileRepository files;
    private final Tenants tenants;
    private final Clock clock;

    ImportCleanup(ImportFileRepository files, Tenants tenants, Clock clock) {
        this.files = files;
        this.tenants = tenants;
        this.clock = clock;
    }

    @EventListener
    void on(JobEnded ended) {
        if (ended.type().equals(LeadImportHandler.TYPE)) {
            files.deleteOf(ended.tenantId(), ended.jobId());
        }
    }

    void removeAbandoned() {
        Instant before = clock.instant().minus(ABANDONED_AFTER);
        String after = "";
        List<Tenant> page;
        do {
            page = tenants.page(after, TENANTS);
            page.forEach(tenant ->
                    files.abandoned(tenant.id(), before).forEach(fileId -> files.delete(tenant.id(), fileId)));
            after = page.isEmpty() ? after : page.getLast().id().value();
        } while (page.size() == TENANTS);
    }

    @Configuration(proxyBeanMethods = false)
    static class Hourly {
        @Bean
        RecurringTask<Void> abandonedUploadTask(ImportCleanup cleanup) {
            return Tasks.recurring("abandoned-uploads", FixedDelay.ofHours(1))
                    .execute((instance, context) -> cleanup.removeAbandoned());
        }
    }
}
