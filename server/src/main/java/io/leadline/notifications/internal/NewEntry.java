package io.leadline.notifications.internal;

import io.leadline.notifications.internal.preferences.Channels;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a notification begins. */
record NewEntry(
        Channels channels,
        @Nullable Instant heldUntil,
        @Nullable Instant mailDueAt) {}
