package io.leadline.tasks.internal.due;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Until when a task is to be done.
 *
 * @param at null for a task without a due date
 * @param zone whose wall clock the due date was set by
 * @param remindBefore minutes before it at which the assignee is reminded; null for no reminder
 */
public record Due(
        @Nullable Instant at, ZoneId zone, @Nullable Integer remindBefore) {
    public Due at(Instant other) {
        return new Due(other, zone, remindBefore);
    }

    /** When to remind; null where nobody is to be, or where it is too late for it. */
    public @Nullable Instant remindAt(Instant now) {
        return at == null || remindBefore == null || !at.isAfter(now)
                ? null
                : at.minus(Duration.ofMinutes(remindBefore));
    }

    /** When it becomes overdue; null where it is so already. */
    public @Nullable Instant overdueAt(Instant now) {
        return at == null || !at.isAfter(now) ? null : at;
    }
}
