package io.leadline.platform.access;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.Optional;

/** Looks up who belongs where. The platform asks; the module that owns members answers. */
public interface Memberships {
    /**
     * The person's role in the tenant; empty when the person is no member, whether or not the tenant exists.
     *
     * @throws io.leadline.platform.problem.DomainException 403 {@code two_factor_setup_required} when the tenant asks its
     *     members for a second factor and this one has none
     */
    Optional<Role> roleOf(TenantId tenantId, UserId userId);
}
