package io.leadline.scoring.events;

import io.leadline.platform.TenantId;

/** A portion of an import or a batch got new scores. Published in the transaction of the scores. */
public record LeadsScored(TenantId tenantId, int count) {}
