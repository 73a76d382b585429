package io.leadline.notifications.internal.triggers;

import io.leadline.notifications.internal.preferences.NotificationType;
import java.time.Instant;

/**
 * A trigger that has yet to get its place.
 *
 * @param facts as JSON
 */
public record WaitingTrigger(
        long id, NotificationType type, String entityType, long entityId, String facts, Instant happenedAt) {}
