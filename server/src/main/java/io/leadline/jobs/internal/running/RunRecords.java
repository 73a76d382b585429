package io.leadline.jobs.internal.running;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobStoppedException;
import io.leadline.jobs.RowError;
import io.leadline.jobs.events.JobAdvanced;
import io.leadline.jobs.internal.record.JobRepository;
import io.leadline.jobs.internal.record.JobTransactions;
import io.leadline.jobs.internal.record.JobsProperties;
import io.leadline.jobs.internal.record.RowErrorRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a run reads and writes of its job. */
@Component
class RunRecords {
    private final RunRepository runs;
    private final JobRepository jobs;
    private final RowErrorRepository errors;
    private final JobTransactions transactions;
    private final JobsProperties properties;
    private final ApplicationEventPublisher events;

    RunRecords(
            RunRepository runs,
            JobRepository jobs,
            RowErrorRepository errors,
            JobTransactions transactions,
            JobsProperties properties,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.jobs = jobs;
        this.errors = errors;
        this.transactions = transactions;
        this.properties = properties;
        this.events = events;
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.run(work);
    }

    <T> T parameters(Run run, Class<T> type) {
        return runs.parameters(run, type)
                .orElseThrow(() -> new JobStoppedException(JobStoppedException.Reason.NOT_OURS));
    }

    <T> Optional<T> checkpoint(Run run, int lane, Class<T> type) {
        return runs.checkpoint(run, lane, type);
    }

    boolean total(Run run, long total) {
        boolean ours = runs.total(run, total);
        advanced(run);
        return ours;
    }

    /** An ended job keeps what it has to tell, and nothing of what it was told. */
    void forgetWork(Run run) {
        jobs.forgetWork(run.tenantId(), run.jobId());
    }

    Job job(Run run) {
        return jobs.find(run.tenantId(), run.jobId()).orElseThrow();
    }

    /** How many of the errors may still be listed when so many were refused before. */
    int listable(long refusedBefore, List<RowError> refused) {
        return Math.clamp(properties.maxErrors() - refusedBefore, 0, refused.size());
    }

    /**
     * Writes progress, errors and checkpoint at the end of a chunk. The fence comes first of them: the other two refer to the
     * job's row, and lanes that shared it before they change it would deadlock.
     *
     * @return whether the run still has its job; the transaction must be rolled back if not
     */
    boolean write(Run run, int lane, OpenChunk chunk, List<RowError> listed) {
        if (!runs.progress(run, chunk.processed(), chunk.errors().size())) {
            return false;
        }
        if (!listed.isEmpty()) {
            errors.insertAll(run.tenantId(), run.jobId(), listed);
        }
        Object position = chunk.position();
        if (position != null) {
            runs.saveCheckpoint(run, lane, position);
        }
        advanced(run);
        return true;
    }

    void advanced(Run run) {
        events.publishEvent(new JobAdvanced(run.tenantId(), run.jobId()));
    }
}
