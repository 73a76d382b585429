package io.leadline.notifications.internal;

/** @param read how many were unread until now */
record ReadAllResponse(int read) {}
