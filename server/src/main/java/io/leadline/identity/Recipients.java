package io.leadline.identity;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.List;
import java.util.Optional;

/** Members as those who are to be told something. */
public interface Recipients {
    /**
     * A member, and where mail reaches them.
     *
     * @param emailVerified no mail may go there before
     */
    record Recipient(UserId userId, String email, boolean emailVerified, String firstName) {}

    /** The member; in a transaction nobody removes them before its end. Empty for whoever is no member, or not any more. */
    Optional<Recipient> share(TenantId tenantId, UserId userId);

    /** The members who oversee the floor: supervisors and admins, in the order of their ids. */
    List<UserId> supervisors(TenantId tenantId);
}
