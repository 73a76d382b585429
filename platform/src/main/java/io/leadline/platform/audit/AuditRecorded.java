package io.leadline.platform.audit;

import io.leadline.platform.TenantId;
import java.util.List;

/** Published in the transaction of the change; the trail listens. */
public record AuditRecorded(TenantId tenantId, AuditOrigin origin, List<AuditEntry> entries) {}
