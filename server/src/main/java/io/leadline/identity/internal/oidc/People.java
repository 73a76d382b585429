package io.leadline.identity.internal.oidc;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.email.EmailAddress;
import java.util.Optional;

/** The accounts and memberships a sign-in from outside works on; whoever keeps them answers. */
public interface People {
    /** The account with this address. */
    Optional<UserId> withEmail(EmailAddress email);

    /**
     * Gives an account to the owner of its mailbox, for whom the provider vouches. What somebody who never verified the address
     * had set up ends; a verified account stays as it is.
     */
    void claim(UserId account);

    /**
     * Makes an account with a password nobody knows.
     *
     * @param verified whether the address is known to be theirs; else they are mailed a link
     * @throws org.springframework.dao.DuplicateKeyException when somebody took the address at the same moment
     */
    UserId create(EmailAddress email, boolean verified, String firstName, String lastName);

    boolean hasSecondFactor(UserId account);

    Optional<Role> roleIn(TenantId tenantId, UserId userId);

    /** @return false when there is no such tenant */
    boolean join(TenantId tenantId, UserId userId, Role role);

    /** Leaves a tenant's last admin as they are. */
    void changeRole(TenantId tenantId, UserId userId, Role role);
}
