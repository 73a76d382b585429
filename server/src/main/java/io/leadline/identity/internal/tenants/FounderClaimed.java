package io.leadline.identity.internal.tenants;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a mailbox came to an account in which somebody had made the tenant. Told in the transaction at hand.
 *
 * @param role what the account was in the tenant
 * @param admin one who is left in the tenant, so that the person is a member no more; null where they are its only admin
 */
public record FounderClaimed(
        TenantId tenantId,
        UserId person,
        Role role,
        @Nullable UserId admin) {}
