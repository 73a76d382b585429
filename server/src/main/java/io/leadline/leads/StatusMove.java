package io.leadline.leads;

/**
 * A lead's move to another status, in one or more steps.
 *
 * @param firstVersion the lead's version after the first step
 * @param lastVersion the lead's version after the last step
 */
public record StatusMove(LeadStatus from, LeadStatus to, long firstVersion, long lastVersion) {}
