package io.leadline.platform.audit;

import io.leadline.platform.TenantId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the audit trail what was done. The entry is written in the transaction at hand, so it is there exactly when the
 * change is.
 */
@Component
public class Audit {
    /** A list of more people than this is not for looking at: it is told like an export. */
    public static final int FEW = 100;

    private final ApplicationEventPublisher events;

    Audit(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void record(TenantId tenantId, AuditEntry entry) {
        record(tenantId, List.of(entry));
    }

    /** Records with another origin than that of the request at hand. */
    @Transactional
    public void record(TenantId tenantId, AuditOrigin origin, AuditEntry entry) {
        events.publishEvent(new AuditRecorded(tenantId, origin, List.of(entry)));
    }

    /** Records many with one statement, in their order. */
    @Transactional
    public void record(TenantId tenantId, List<AuditEntry> entries) {
        if (!entries.isEmpty()) {
            publish(tenantId, entries);
        }
    }

    /** Records in a transaction of its own, for what stays to be told when the change at hand is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordInNewTransaction(TenantId tenantId, AuditEntry entry) {
        publish(tenantId, List.of(entry));
    }

    /** What was done with an API key says with which. */
    private void publish(TenantId tenantId, List<AuditEntry> entries) {
        AuditOrigin origin = AuditOrigin.current();
        Long keyId = origin.apiKeyId();
        List<AuditEntry> told = keyId == null
                ? entries
                : entries.stream().map(entry -> entry.fact("key_id", keyId)).toList();
        events.publishEvent(new AuditRecorded(tenantId, origin, told));
    }

    /** The same beside the request it is about, from which the origin was taken. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordInNewTransaction(TenantId tenantId, AuditOrigin origin, AuditEntry entry) {
        events.publishEvent(new AuditRecorded(tenantId, origin, List.of(entry)));
    }
}
