package io.leadline.jobs.internal.running;

import io.leadline.jobs.ChunkWork;
import io.leadline.jobs.Job;
import io.leadline.jobs.JobExecution;
import io.leadline.jobs.JobId;
import io.leadline.jobs.JobStoppedException;
import io.leadline.jobs.JobStoppedException.Reason;
import io.leadline.jobs.RowError;
import io.leadline.platform.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run of a job as its handler sees it. */
final class RunningJob implements JobExecution {
    private final Run run;
    private final RunRecords records;
    private final RunSignals signals;
    private final AtomicLong refused;
    /** A run that has done something may give its thread away: so every job gets on, however many wait. */
    private volatile boolean advanced;

    private final AtomicReference<@Nullable Object> result = new AtomicReference<>();

    RunningJob(Run run, RunRecords records, RunSignals signals) {
        this.run = run;
        this.records = records;
        this.signals = signals;
        this.refused = new AtomicLong(run.failed());
    }

    @Override
    public TenantId tenantId() {
        return run.tenantId();
    }

    @Override
    public JobId jobId() {
        return run.jobId();
    }

    @Override
    public <T> T parameters(Class<T> type) {
        return records.parameters(run, type);
    }

    @Override
    public <T> Optional<T> checkpoint(int lane, Class<T> type) {
        return records.checkpoint(run, lane, type);
    }

    @Override
    public void total(long total) {
        if (!records.total(run, total)) {
            throw new JobStoppedException(Reason.NOT_OURS);
        }
    }

    @Override
    public void chunk(int lane, ChunkWork work) {
        if (signals.stopping()) {
            throw new JobStoppedException(Reason.SHUTTING_DOWN);
        }
        if (advanced && signals.turnIsOver()) {
            throw new JobStoppedException(Reason.TURN_OVER);
        }
        OpenChunk done = records.inTransaction(() -> {
            OpenChunk chunk = new OpenChunk();
            work.run(chunk);
            List<RowError> listed = chunk.errors().subList(0, records.listable(refused.get(), chunk.errors()));
            if (!records.write(run, lane, chunk, listed)) {
                throw new JobStoppedException(Reason.NOT_OURS);
            }
            return chunk;
        });
        refused.addAndGet(done.errors().size());
        advanced = true;
    }

    @Override
    public void result(Object value) {
        result.set(value);
    }

    @Nullable Object result() {
        return result.get();
    }

    @Override
    public Job job() {
        return records.job(run);
    }
}
