package io.leadline.jobs;

import io.leadline.platform.TenantId;
import java.util.Optional;

/** One run of a job on this replica. All methods may be called from several threads. */
public interface JobExecution {
    TenantId tenantId();

    JobId jobId();

    /** The parameters given at submission. */
    <T> T parameters(Class<T> type);

    /** Where the lane stands: the position its last committed chunk has left; empty before the first. */
    <T> Optional<T> checkpoint(int lane, Class<T> type);

    /** Tells how many items there are, for the progress shown. */
    void total(long total);

    /**
     * Does one bounded piece of work in one transaction together with its progress, its refused rows and the lane's
     * checkpoint. It happens exactly once: when the job was cancelled, or taken over by another replica, everything is rolled
     * back. A deadlock is retried here, so {@code work} may run more than once and must not keep state outside the database
     * that a second run would double.
     *
     * @param lane each lane has a checkpoint of its own; different lanes may run chunks at the same time
     * @throws JobStoppedException when the handler has to stop; let it pass
     */
    void chunk(int lane, ChunkWork work);

    /** What the job shall tell when it has succeeded: a record or map, kept as JSON. */
    void result(Object result);

    /** The job as the database has it now, with the counts of all runs so far. */
    Job job();
}
