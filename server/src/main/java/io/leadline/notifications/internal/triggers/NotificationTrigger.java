package io.leadline.notifications.internal.triggers;

import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.platform.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a person is to be told something.
 *
 * @param key tells this trigger from others of its type and person, whenever it is heard; ASCII
 * @param entityType what it is about, and where it leads to
 * @param facts what the thing itself does not tell later, in few words
 */
record NotificationTrigger(
        UserId userId,
        NotificationType type,
        String key,
        String entityType,
        long entityId,
        Map<String, @Nullable Object> facts) {
    private static final int LONGEST_TEXT = 200;

    static NotificationTrigger of(UserId userId, NotificationType type, String key, String entityType, long entityId) {
        return new NotificationTrigger(userId, type, key, entityType, entityId, Map.of());
    }

    /** Adds a fact, unless there is none to add. */
    NotificationTrigger fact(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, @Nullable Object> more = new LinkedHashMap<>(facts);
        more.put(name, value instanceof String text ? shortened(text) : value);
        return new NotificationTrigger(userId, type, key, entityType, entityId, more);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
    }
}
