package io.leadline.identity.internal.members;

import io.leadline.platform.access.Role;

/** A tenant the person belongs to, as sign-in tells it. */
public record TenantAccess(String id, String name, Role role) {}
