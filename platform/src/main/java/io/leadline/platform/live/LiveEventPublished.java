package io.leadline.platform.live;

import io.leadline.platform.TenantId;
import java.time.Instant;

/** Published after the commit, for the module that passes it on; whoever listens must be quick and must not throw. */
public record LiveEventPublished(TenantId tenantId, LiveEvent event, Instant at) {}
