package io.leadline.jobs.internal.running;

/** What a run listens to between two chunks. */
@FunctionalInterface
public interface RunSignals {
    /** Whether this replica shuts down. */
    boolean stopping();

    /** Whether the run has had its time and another job should have the thread. */
    default boolean turnIsOver() {
        return false;
    }
}
