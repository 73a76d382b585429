package io.leadline.notifications.internal.causes;

import io.leadline.notifications.internal.preferences.NotificationType;
import java.time.Instant;

/**
 * A cause that has yet to get its place.
 *
 * @param facts as JSON
 */
public record WaitingCause(
        long id, NotificationType type, String entityType, long entityId, String facts, Instant happenedAt) {}
