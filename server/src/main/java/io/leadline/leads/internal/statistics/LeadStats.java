package io.leadline.leads.internal.statistics;

import java.util.Map;

/**
 * Counts of a tenant's leads.
 *
 * @param bySource the fifty sources with most leads; leads without one count as {@code unknown}
 * @param byCategory leads by score category
 */
record LeadStats(
        long total,
        long unassigned,
        Map<String, Long> byStatus,
        Map<String, Long> byPriority,
        Map<String, Long> bySource,
        Map<String, Long> byCategory) {}
