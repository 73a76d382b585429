package io.leadline.identity.internal.members;

import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import java.time.Instant;

/** A person in a tenant. */
public record Member(
        UserId userId,
        String email,
        String firstName,
        String lastName,
        Role role,
        Instant createdAt,
        boolean twoFactorEnabled) {}
