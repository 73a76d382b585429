package io.leadline.jobs.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.leadline.jobs.JobId;
import io.leadline.platform.TenantId;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Removes finished jobs and their errors when they are old, in small transactions. */
@Component
class JobRetention {
    private static final int TENANTS = 100;
    private static final int JOBS = 100;
    private static final int ERRORS = 5000;

    private final Tenants tenants;
    private final JobRepository jobs;
    private final RowErrorRepository errors;
    private final JobsProperties properties;
    private final Clock clock;

    JobRetention(
            Tenants tenants, JobRepository jobs, RowErrorRepository errors, JobsProperties properties, Clock clock) {
        this.tenants = tenants;
        this.jobs = jobs;
        this.errors = errors;
        this.properties = properties;
        this.clock = clock;
    }

    void removeOldJobs() {
        Instant limit = clock.instant().minus(properties.keep());
        String after = "";
        List<Tenant> page;
        do {
            page = tenants.page(after, TENANTS);
            page.forEach(tenant -> removeOldJobs(tenant.id(), limit));
            after = page.isEmpty() ? after : page.getLast().id().value();
        } while (page.size() == TENANTS);
    }

    private void removeOldJobs(TenantId tenantId, Instant limit) {
        List<JobId> old;
        do {
            old = jobs.finishedBefore(tenantId, limit, JOBS);
            old.forEach(jobId -> remove(tenantId, jobId));
        } while (old.size() == JOBS);
    }

    private void remove(TenantId tenantId, JobId jobId) {
        int deleted;
        do {
            deleted = errors.delete(tenantId, jobId, ERRORS);
        } while (deleted == ERRORS);
        jobs.delete(tenantId, jobId);
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {
        private static final LocalTime AT = LocalTime.of(3, 40);

        @Bean
        RecurringTask<Void> jobRetentionTask(JobRetention retention) {
            return Tasks.recurring("job-retention", Schedules.daily(ZoneOffset.UTC, AT))
                    .execute((instance, context) -> retention.removeOldJobs());
        }
    }
}
