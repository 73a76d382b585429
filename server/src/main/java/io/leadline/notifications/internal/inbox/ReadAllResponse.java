package io.leadline.notifications.internal.inbox;

/** @param read how many were unread until now */
record ReadAllResponse(int read) {}
