package io.leadline.testing;

import io.leadline.platform.TenantId;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.AuditOrigin;
import io.leadline.platform.audit.AuditRecorded;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.event.TransactionalEventListener;

/** What the audit trail was told in transactions that committed. */
public class RecordedAudit {
    private static final int MOST = 100_000;

    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    /** An entry, in whose trail, and from where. */
    public record Told(TenantId tenantId, AuditOrigin origin, AuditEntry entry) {}

    @TransactionalEventListener(fallbackExecution = true)
    void on(AuditRecorded recorded) {
        recorded.entries().forEach(entry -> {
            told.add(new Told(recorded.tenantId(), recorded.origin(), entry));
            if (size.incrementAndGet() > MOST) {
                told.poll();
            }
        });
    }

    /** The tenant's entries, oldest first. */
    public List<Told> of(TenantId tenantId) {
        return told.stream().filter(one -> one.tenantId().equals(tenantId)).toList();
    }

    /** The tenant's entries of one kind, oldest first. */
    public List<Told> of(TenantId tenantId, String action) {
        return of(tenantId).stream()
                .filter(one -> one.entry().action().equals(action))
                .toList();
    }

    public List<String> actions(TenantId tenantId) {
        return of(tenantId).stream().map(one -> one.entry().action()).toList();
    }
}
