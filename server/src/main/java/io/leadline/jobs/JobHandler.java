package io.leadline.jobs;

/** Does the work of one type of job; a bean of this type is found by its type name. */
public interface JobHandler {
    /** The type of the jobs this handler runs, e.g. {@code lead_import}. */
    String type();

    /**
     * Does the work, or the rest of it: after a crash, a restart or a passing database failure it is called again, on any
     * replica, and goes on behind the checkpoints. All lasting changes belong into {@link JobExecution#chunk}.
     *
     * @throws JobFailedException to end the job as failed with a sentence for the person who started it
     * @throws Exception a passing database failure is retried; anything else ends the job as failed
     */
    void run(JobExecution execution) throws Exception;
}
