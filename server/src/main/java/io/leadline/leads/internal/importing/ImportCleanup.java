package io.leadline.leads.internal.importing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.jobs.events.JobEnded;
import io.leadline.leads.internal.importing.files.ImportFileRepository;
import io.leadline.leads.internal.importing.files.ImportFileRepository.FileKey;
import io.leadline.platform.phase.ReactPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Removes files: with the end of their job, and those of uploads that broke off without one. */
@Component
class ImportCleanup {
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);
    private static final int PORTION = 100;

    private final ImportFileRepository files;
    private final Clock clock;

    ImportCleanup(ImportFileRepository files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @ReactPhase
    void on(JobEnded ended) {
        if (ended.type().equals(LeadImportHandler.TYPE)) {
            files.deleteOf(ended.tenantId(), ended.jobId());
        }
    }

    void removeAbandoned() {
        Instant before = clock.instant().minus(ABANDONED_AFTER);
        List<FileKey> page;
        do {
            page = files.abandoned(before, PORTION);
            page.forEach(file -> files.delete(file.tenantId(), file.id()));
        } while (page.size() == PORTION);
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
