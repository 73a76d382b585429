package io.leadline.tasks.internal.listing;

/**
 * My open tasks.
 *
 * @param dueToday due from now until the end of today
 * @param upcoming due later, or at no time
 */
record TaskCounts(long overdue, long dueToday, long upcoming) {}
