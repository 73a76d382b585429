package io.leadline.audit.internal.entries;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDs of version 7 (RFC 9562): the milliseconds first, so that an index over them grows at its end. */
public final class TimeOrderedUuid {
    private TimeOrderedUuid() {}

    public static byte[] at(Instant instant) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long first = (instant.toEpochMilli() << 16) | 0x7000 | random.nextLong(0x1000);
        long second = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return ByteBuffer.allocate(16).putLong(first).putLong(second).array();
    }
}
