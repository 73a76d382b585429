package io.leadline.platform.access;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.Optional;

/** Looks up who belongs where. The platform asks; the module that owns members answers. */
public interface Memberships {
    /** The person's role in the tenant; empty when the person is no member, whether or not the tenant exists. */
    Optional<Role> roleOf(TenantId tenantId, UserId userId);
}
