package io.leadline.platform.connections;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of the server connections may take.
 *
 * @param max open at once; 0 for one for each 64 KiB of heap, as far as the process may open files
 * @param maxPerAddress of them from one address, or one IPv6 /64, that is no trusted proxy; 0 for a quarter of {@code max}
 * @param maxWaiting of them whose client is waited for in the middle of a request; 0 for one for each 512 KiB of heap
 * @param hold how long at least a connection that made room for another stays open with nothing behind it, so that a flood cannot come
 *     back at once; as many at most as {@code max}, and as files may be open beside them
 * @param headerTime from the first byte of a request to the last of its headers
 * @param bodyGrace how long a body may be waited for, whatever its rate
 * @param bodyRate bytes a second a body has to arrive with after that
 * @param bodyTime how long a body that is no upload may be waited for, whatever its rate
 */
@ConfigurationProperties("leadline.connections")
record ConnectionProperties(
        @DefaultValue("0") int max,
        @DefaultValue("0") int maxPerAddress,
        @DefaultValue("0") int maxWaiting,
        @DefaultValue("10s") Duration hold,
        @DefaultValue("10s") Duration headerTime,
        @DefaultValue("10s") Duration bodyGrace,
        @DefaultValue("1KB") DataSize bodyRate,
        @DefaultValue("60s") Duration bodyTime) {
    private static final long BYTES_A_CONNECTION = 64 * 1024;
    private static final long BYTES_A_WAITING_ONE = 512 * 1024;
    private static final int LEAST = 64;
    private static final int MOST = 50_000;

    ConnectionProperties {
        if (max < 0 || maxPerAddress < 0 || maxWaiting < 0) {
            throw new IllegalArgumentException(
                    "leadline.connections: no limit may be below 0; 0 leaves it to the server");
        }
        if (!headerTime.isPositive()
                || bodyGrace.isNegative()
                || hold.isNegative()
                || bodyRate.toBytes() < 1
                || !bodyTime.isPositive()) {
            throw new IllegalArgumentException("leadline.connections: times and the rate have to be above 0");
        }
        max = max > 0 ? max : (int) Math.min(byHeap(BYTES_A_CONNECTION), files() / 5 * 4);
        maxPerAddress = maxPerAddress > 0 ? maxPerAddress : Math.max(LEAST, max / 4);
        maxWaiting = maxWaiting > 0 ? maxWaiting : byHeap(BYTES_A_WAITING_ONE);
    }

    private static int byHeap(long bytesEach) {
        return Math.clamp(Runtime.getRuntime().maxMemory() / bytesEach, LEAST, MOST);
    }

    private static long files() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : MOST;
    }

    /** Connections that have made room and are held, at most. */
    int maxHeld() {
        return Math.clamp(files() / 10 * 9 - max, 0, max);
    }

    /**
     * How long a body may have been waited for when so much of it is there.
     *
     * @return milliseconds
     */
    long patience(long bytes, boolean upload) {
        long byRate = bodyGrace.toMillis() + bytes * 1000 / bodyRate.toBytes();
        return upload ? byRate : Math.min(byRate, bodyTime.toMillis());
    }
}
