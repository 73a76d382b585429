package io.leadline.leads;

import io.leadline.platform.TenantId;
import java.time.Instant;
import java.util.Map;

/** How many leads came in, for whoever draws a trend. */
public interface LeadArrivals {
    /**
     * Counts over a range of an index. The days of every time zone begin on such a quarter.
     *
     * @param begin the first instant that counts, and the beginning of the first quarter
     * @param end the first instant that does not count any more
     * @return the leads that came in within each quarter of an hour, by its first instant; quarters without any are left out
     */
    Map<Instant, Long> byQuarterHour(TenantId tenantId, Instant begin, Instant end);
}
