package io.leadline.testing;

import io.leadline.platform.audit.AuditRecorded;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;

/** What the application told the audit trail, whether or not a transaction was rolled back later. */
public final class AuditEntries {
    private static final int MOST = 100_000;

    private final Queue<AuditRecorded> recorded = new ConcurrentLinkedQueue<>();

    @EventListener
    void on(AuditRecorded told) {
        recorded.add(told);
        if (recorded.size() > MOST) {
            recorded.poll();
        }
    }

    /** In the client's tenant with this action. */
    public Stream<AuditRecorded> of(ApiClient client, String action) {
        return recorded.stream()
                .filter(told -> told.tenantId().equals(client.tenantId()))
                .filter(told ->
                        told.entries().stream().anyMatch(entry -> entry.action().equals(action)));
    }
}
