package io.leadline.leads.internal.listing;

/**
 * How many leads match.
 *
 * @param exact whether there are no more than these; counting ends at 10,000
 */
public record LeadCount(long count, boolean exact) {}
