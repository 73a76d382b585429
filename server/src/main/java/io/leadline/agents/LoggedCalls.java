package io.leadline.agents;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.Instant;
import java.util.Map;

/** Calls people logged by hand. The module that keeps the timelines supplies it; agents depend on no timeline. */
public interface LoggedCalls {
    /** How many each person of the tenant logged of calls made since the instant; whoever logged none is left out. */
    Map<UserId, Integer> since(TenantId tenantId, Instant from);
}
