package io.leadline.audit.internal.verification;

import io.leadline.audit.internal.chain.AuditKey;
import io.leadline.audit.internal.erasure.Erasures;
import io.leadline.platform.TenantId;
import org.springframework.stereotype.Component;

/** Makes what compares a tenant's entries with their links. */
@Component
public class SealChecks {
    private final AuditKey key;
    private final Erasures erasures;

    SealChecks(AuditKey key, Erasures erasures) {
        this.key = key;
        this.erasures = erasures;
    }

    public SealCheck of(TenantId tenantId) {
        return new SealCheck(key.mac(), entry -> erasures.isRecorded(tenantId, entry));
    }
}
