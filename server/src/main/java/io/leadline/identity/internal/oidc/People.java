package io.leadline.identity.internal.oidc;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import java.util.Optional;

/** The accounts and memberships a sign-in from outside works on; whoever keeps them answers. */
public interface People {
    /** An account there is. */
    record Account(UserId id, String email) {}

    /** The account whose address the database takes for the same. */
    Optional<Account> withEmail(String email);

    /**
     * Makes an account nobody knows the password of.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody took the address at the same moment
     */
    UserId create(String email, String firstName, String lastName);

    Optional<Role> roleIn(TenantId tenantId, UserId userId);

    /** @return false when there is no such tenant */
    boolean join(TenantId tenantId, UserId userId, Role role);

    /** Leaves a tenant's last admin as they are. */
    void changeRole(TenantId tenantId, UserId userId, Role role);
}
