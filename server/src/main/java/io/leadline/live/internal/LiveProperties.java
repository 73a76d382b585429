package io.leadline.live.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The live stream.
 *
 * @param heartbeat how often a stream says that it is alive
 * @param maxStreams open at once on this replica; 0 for as many as half the heap carries, at most 5,000. Tomcat's
 *     {@code max-connections} must leave room for more
 * @param maxStreamsPerUser open at once of one person on this replica, those of the person's keys included
 * @param maxStreamsPerKey open at once with one API key on this replica, fewer than its owner may have
 * @param maxStreamsPerTenant open at once in one tenant on this replica; 0 for four fifths of all
 * @param historyEvents kept for a tenant, so that whoever was away can resume
 * @param historyAge kept for so long
 * @param historySize kept for all tenants together
 */
@ConfigurationProperties("leadline.live")
record LiveProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("0") int maxStreams,
        @DefaultValue("20") int maxStreamsPerUser,
        @DefaultValue("10") int maxStreamsPerKey,
        @DefaultValue("0") int maxStreamsPerTenant,
        @DefaultValue("10000") int historyEvents,
        @DefaultValue("10m") Duration historyAge,
        @DefaultValue("64MB") DataSize historySize) {
    private static final int MOST_UNTOLD = 5000;
    /** Of the heap, most of it Tomcat's buffers; measured. */
    private static final long BYTES_A_STREAM = 75_000;

    int tenantLimit() {
        return maxStreamsPerTenant > 0 ? maxStreamsPerTenant : Math.max(1, streamLimit() / 5 * 4);
    }

    int streamLimit() {
        return maxStreams > 0
                ? maxStreams
                : (int) Math.min(MOST_UNTOLD, Runtime.getRuntime().maxMemory() / 2 / BYTES_A_STREAM);
    }
}
