package io.leadline.leads;

/**
 * Where a lead's current score stands, so that lists can show, filter and sort by it in one statement. The module that scores
 * supplies it; leads depend on no scoring.
 *
 * @param table has the columns {@code tenant_id} and {@code lead_id}
 * @param score the column with the overall score, 0.00 to 100.00
 * @param category the column with the score's category
 */
public record ScoreSource(String table, String score, String category) {}
