package io.leadline.tenancy.internal;

import org.jspecify.annotations.Nullable;

/** @param registrationEnabled whether strangers may register a tenant of their own; null for as configured */
record InstallationSettings(@Nullable Boolean registrationEnabled) {
    static InstallationSettings of(InstallationView view) {
        return new InstallationSettings(view.registrationDecided() ? view.registrationEnabled() : null);
    }
}
