package io.leadline.audit.internal.entries;

import io.leadline.platform.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * What this replica wrote and has not sealed yet, so that an entry changed or taken away before it has its seal is found out.
 * Lost with the process; the entries themselves are found by the sweep.
 */
@Component
public class WrittenEntries {
    /** Some 20 MB, for a database that is away for long; what is beyond is sealed as it is found. */
    private static final int MOST_REMEMBERED = 200_000;

    private final Map<TenantId, Map<Long, byte[]>> written = new ConcurrentHashMap<>();
    private final AtomicInteger remembered = new AtomicInteger();

    /** @param hashes of the contents of the entries written, by their ids */
    public void add(TenantId tenantId, Map<Long, byte[]> hashes) {
        boolean fits = remembered.get() + hashes.size() <= MOST_REMEMBERED;
        written.compute(tenantId, (any, known) -> {
            Map<Long, byte[]> all = known == null ? new ConcurrentHashMap<>() : known;
            if (fits) {
                all.putAll(hashes);
                remembered.addAndGet(hashes.size());
            }
            return all;
        });
    }

    /** Takes out what was written for the tenant; what is written from now on waits for the next time. */
    public Map<Long, byte[]> take(TenantId tenantId) {
        Map<Long, byte[]> taken = written.remove(tenantId);
        if (taken == null) {
            return Map.of();
        }
        remembered.addAndGet(-taken.size());
        return taken;
    }
}
