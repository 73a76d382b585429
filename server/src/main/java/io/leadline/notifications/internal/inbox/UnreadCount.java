package io.leadline.notifications.internal.inbox;

/**
 * How much is new.
 *
 * @param unread notifications that are not read and may call for attention
 * @param held further ones, which wait for the end of the quiet hours
 */
record UnreadCount(long unread, long held) {}
