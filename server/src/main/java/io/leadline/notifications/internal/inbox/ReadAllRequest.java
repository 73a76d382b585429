package io.leadline.notifications.internal.inbox;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** @param upToId the newest one that was seen, so that what came since stays unread; null for all */
record ReadAllRequest(@Nullable @Min(0) Long upToId) {
    static final ReadAllRequest ALL = new ReadAllRequest(null);

    long upTo() {
        return upToId == null ? Long.MAX_VALUE : upToId;
    }
}
