package io.leadline.platform.access;

import io.leadline.platform.TenantId;
import java.util.Optional;

/** Looks up who belongs where. The platform asks; the module that owns members answers. */
public interface Memberships {
    /**
     * The person's role in the tenant; empty when the person is no member, whether or not the tenant exists.
     *
     * @throws io.leadline.platform.problem.DomainException 401 {@code sign_in_again} when the tenant asks for a session that was
     *     started later than this one; 403 {@code two_factor_setup_required} when the tenant asks its
     *     members for a second factor and this one has none
     */
    Optional<Role> roleOf(TenantId tenantId, Principal person);
}
