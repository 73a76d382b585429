package io.leadline.audit.internal;

import io.leadline.platform.TenantId;
import org.springframework.stereotype.Component;

/** Makes what compares a tenant's entries with their links. */
@Component
class SealChecks {
    private final AuditKey key;
    private final Erasures erasures;

    SealChecks(AuditKey key, Erasures erasures) {
        this.key = key;
        this.erasures = erasures;
    }

    SealCheck of(TenantId tenantId) {
        return new SealCheck(key.mac(), entry -> erasures.isRecorded(tenantId, entry));
    }
}
