package io.leadline.platform.phase;

/**
 * What follows from a change, in this order and, but for the last, in the transaction of the change: an event is published when
 * the change is written, every listener of one phase has heard it before one of the next does, and the publisher goes on when
 * all have. Listeners of one phase must not depend on each other's order.
 *
 * <p>An event that a listener publishes goes through its own phases at once, inside the phase of that listener.
 */
public final class Phases {
    /** Looks whether the change may be, and throws where it may not. Writes nothing others read. */
    static final int CHECK = 100;

    /**
     * Writes down that it happened, while all that follows from it is as it was before: entries of trails and timelines, what
     * earns points, what clients are sent. Publishes no event of another module's concern.
     */
    static final int RECORD = 200;

    /** Brings values up to date that are worked out from what changed: the score. Later phases read it. */
    static final int SCORE = 300;

    /** Changes what has to follow: tasks, profiles, jobs, keys. Its events run through their phases at once. */
    static final int REACT = 400;

    /** Notes who is to be told, and has what was counted or cached forgotten. Changes nothing that is read by another listener. */
    static final int NOTIFY = 500;

    /** After the commit, when everybody sees the change. Writes nothing that must not be lost. */
    static final int COMMITTED = 600;

    private Phases() {}
}
