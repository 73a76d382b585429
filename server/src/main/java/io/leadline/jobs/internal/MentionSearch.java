package io.leadline.jobs.internal;

import io.leadline.jobs.NewJob;
import io.leadline.jobs.internal.erasure.ErasureHandler;
import io.leadline.jobs.internal.submission.JobSubmissions;
import io.leadline.platform.audit.PersonErased;
import io.leadline.platform.erasure.Mentions;
import io.leadline.platform.erasure.PersonalData;
import io.leadline.platform.phase.ReactPhase;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Whoever is erased is looked for everywhere else by a job, submitted in the transaction of the erasure. */
@Component
class MentionSearch {
    private final JobSubmissions jobs;

    MentionSearch(JobSubmissions jobs) {
        this.jobs = jobs;
    }

    /** A key of its own lets the job in however many are open: an erasure is no choice. */
    @ReactPhase
    void on(PersonErased event) {
        if (!new Mentions(event.identifiers(), event.names()).isEmpty()) {
            jobs.submit(
                    event.tenantId(),
                    new NewJob(
                            ErasureHandler.TYPE,
                            new ErasureHandler.Parameters(event.identifiers(), event.names()),
                            "erasure/" + UUID.randomUUID(),
                            null,
                            null));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Places {
        @Bean
        PersonalData jobsPlaces() {
            return PersonalData.of("jobs")
                    .emptied("A row of a file as it was refused", "job_errors.content", "job_errors.reason")
                    .cutJson("What a job tells at its end, such as the first rows of a file", "jobs.result")
                    .cut("Why a job failed", "jobs.error")
                    .expires("Emptied when the job ends", "jobs.parameters")
                    .expires("Removed when the job ends", "job_checkpoints.position")
                    .noPerson(
                            "A word of the program, or an id",
                            "jobs.type",
                            "jobs.status",
                            "jobs.exclusive_key",
                            "job_queue.claimed_by",
                            "job_locks.name");
        }
    }
}
