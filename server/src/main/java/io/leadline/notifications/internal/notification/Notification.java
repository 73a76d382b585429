package io.leadline.notifications.internal.notification;

import io.leadline.notifications.internal.preferences.EmailChannel;
import io.leadline.notifications.internal.preferences.NotificationType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One notification, as it is kept.
 *
 * @param things how many leads, tasks and so on it is about
 * @param entityIds of those things, newest first; at most ten
 * @param facts of the newest trigger
 * @param startedAt its first trigger
 * @param latestAt its newest trigger
 * @param heldUntil when it may call for attention, while that is not yet so
 */
public record Notification(
        long id,
        NotificationType type,
        int things,
        String entityType,
        List<Long> entityIds,
        Map<String, @Nullable Object> facts,
        boolean inApp,
        EmailChannel mail,
        Instant startedAt,
        Instant latestAt,
        @Nullable Instant heldUntil,
        @Nullable Instant readAt) {}
