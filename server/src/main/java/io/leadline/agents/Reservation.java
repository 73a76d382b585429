package io.leadline.agents;

/** Whether a call slot of an agent could be taken. */
public enum Reservation {
    RESERVED,
    /** All the calls the agent takes at once are there already. */
    AT_CAPACITY,
    /** The agent is not available, or the profile is inactive. */
    NOT_AVAILABLE,
    /** The agent is available, but takes no leads for now. */
    NOT_ACCEPTING
}
