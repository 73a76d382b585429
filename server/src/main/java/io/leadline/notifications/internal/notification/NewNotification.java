package io.leadline.notifications.internal.notification;

import io.leadline.notifications.internal.preferences.Channels;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a notification begins. */
public record NewNotification(
        Channels channels,
        @Nullable Instant heldUntil,
        @Nullable Instant mailDueAt) {}
