package io.leadline.jobs;

/** The handler has to stop at once and quietly; nothing of the current chunk has happened. */
public final class JobStoppedException extends RuntimeException {
    private final Reason reason;

    /** Why a handler has to stop. */
    public enum Reason {
        /** The job was cancelled, or another replica has taken it over. */
        NOT_OURS,
        /** This replica shuts down; the job is resumed by another one or the next start. */
        SHUTTING_DOWN,
        /** Others wait for the thread; the job goes on behind its checkpoints when its turn comes again. */
        TURN_OVER
    }

    public JobStoppedException(Reason reason) {
        super("The run of the job ends: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
