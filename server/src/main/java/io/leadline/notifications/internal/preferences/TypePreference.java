package io.leadline.notifications.internal.preferences;

import jakarta.validation.constraints.NotNull;

/** How to be told of one type. */
record TypePreference(
        @NotNull NotificationType type,
        @NotNull Boolean inApp,
        @NotNull EmailChannel email) {}
