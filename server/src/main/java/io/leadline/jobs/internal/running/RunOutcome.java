package io.leadline.jobs.internal.running;

import java.time.Duration;

/** What the scheduler has to do after a run. */
public sealed interface RunOutcome {
    /** The job is over: forget its execution. */
    record Over() implements RunOutcome {}

    /** Another replica works on it: leave its execution alone. */
    record TakenOver() implements RunOutcome {}

    /** Run it again, here or elsewhere, after a while. */
    record Again(Duration delay) implements RunOutcome {}
}
