package io.leadline.notifications.internal.inbox;

import io.leadline.notifications.internal.notification.DisplayNames;
import io.leadline.notifications.internal.notification.Notification;
import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notification, as its person sees it.
 *
 * @param count how many things it is about
 * @param entityType what kind of thing it leads to
 * @param entityIds of those things, newest first; at most ten
 * @param subject what the newest is called now; null when it is gone
 * @param by whoever did it; null when nobody did
 * @param facts what else is known of the newest
 * @param heldUntil until then it calls for no attention: the person's quiet hours
 * @param createdAt when the first happened
 * @param updatedAt when the newest happened
 */
record NotificationView(
        long id,
        NotificationType type,
        int count,
        String entityType,
        List<Long> entityIds,
        @Nullable String subject,
        @Nullable Actor by,
        Map<String, @Nullable Object> facts,
        boolean read,
        @Nullable Instant readAt,
        @Nullable Instant heldUntil,
        Instant createdAt,
        Instant updatedAt) {
    /** @param name null when the account is gone */
    record Actor(long id, @Nullable String name) {}

    static NotificationView of(Notification notification, DisplayNames.Found names) {
        UserId by = DisplayNames.userId(notification, "by");
        return new NotificationView(
                notification.id(),
                notification.type(),
                notification.things(),
                notification.entityType(),
                notification.entityIds(),
                names.subject(notification),
                by == null ? null : new Actor(by.value(), names.by(notification)),
                notification.facts(),
                notification.readAt() != null,
                notification.readAt(),
                notification.heldUntil(),
                notification.startedAt(),
                notification.latestAt());
    }
}
