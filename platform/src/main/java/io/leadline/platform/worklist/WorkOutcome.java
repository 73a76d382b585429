package io.leadline.platform.worklist;

/** What came of working on a key. */
public enum WorkOutcome {
    /** Nothing waits behind the key any more, or nothing that could be done now. */
    DONE,
    /** A portion is done and more waits: the key comes again, after the others that wait here. */
    MORE,
    /** What the work needs is away, for this key and for all others: everything waits for the next sweep. */
    UNAVAILABLE
}
