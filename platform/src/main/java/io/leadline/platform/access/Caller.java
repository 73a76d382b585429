package io.leadline.platform.access;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;

/** Who calls, in which tenant, with which role there: checked before any controller sees the request. */
public record Caller(TenantId tenantId, UserId userId, Role role) {
    /** The request attribute that holds the caller as soon as the membership is known, whether or not the role suffices. */
    public static final String ATTRIBUTE = Caller.class.getName();

    /** The request attribute that holds the tenant the caller asked for, member or not. */
    public static final String WANTED_TENANT = Caller.class.getName() + ".wanted";
}
