package io.leadline.jobs.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.leadline.jobs.JobId;
import io.leadline.jobs.internal.record.JobRepository;
import io.leadline.jobs.internal.record.JobRepository.JobKey;
import io.leadline.jobs.internal.record.JobsProperties;
import io.leadline.jobs.internal.record.RowErrorRepository;
import io.leadline.platform.TenantId;
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
public class JobRetention {
    private static final int JOBS = 100;
    private static final int ERRORS = 5000;

    private final JobRepository jobs;
    private final RowErrorRepository errors;
    private final JobsProperties properties;
    private final Clock clock;

    JobRetention(JobRepository jobs, RowErrorRepository errors, JobsProperties properties, Clock clock) {
        this.jobs = jobs;
        this.errors = errors;
        this.properties = properties;
        this.clock = clock;
    }

    public void removeOldJobs() {
        Instant limit = clock.instant().minus(properties.keep());
        List<JobKey> old;
        do {
            old = jobs.finishedBefore(limit, JOBS);
            old.forEach(job -> remove(job.tenantId(), job.jobId()));
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
