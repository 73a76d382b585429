package io.leadline.tenancy.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the whole installation.
 *
 * @param registrationEnabled whether strangers may register a tenant of their own now
 * @param registrationDecided whether an operator has decided that; else it is as configured
 * @param registrationDefault what is configured: {@code leadline.registration.enabled}
 * @param updatedAt null until an operator decides something
 */
record InstallationView(
        boolean registrationEnabled,
        boolean registrationDecided,
        boolean registrationDefault,
        long version,
        @Nullable Instant updatedAt) {}
