package io.leadline.activities.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * What came in and what became of it.
 *
 * @param timeZone the tenant's zone, whose days these are
 * @param days oldest first, those without anything included; the last is today
 */
record LeadTrendResponse(String timeZone, List<Day> days) {
    /**
     * A day.
     *
     * @param created leads that came in
     * @param converted leads that became customers
     * @param lost leads that were lost
     */
    @Schema(name = "TrendDay")
    record Day(LocalDate date, long created, long converted, long lost) {}
}
