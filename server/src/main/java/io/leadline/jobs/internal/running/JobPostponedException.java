package io.leadline.jobs.internal.running;

import java.time.Duration;

/** The job cannot go on yet; it gives its thread back and looks again after the pause. */
public final class JobPostponedException extends RuntimeException {
    private final Duration pause;

    public JobPostponedException(Duration pause) {
        super("The job waits for others to end");
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
