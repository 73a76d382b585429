package io.leadline.gamification.internal.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a lead or a task, as its event told it.
 *
 * @param version puts the events of one subject in order; of something logged it is the activity's id
 * @param userId who is credited; null for nobody
 * @param before the status a lead had
 * @param after the status it got, or the type of what was logged
 * @param category the score category of a lead before it was converted
 */
record EarningEvent(
        Subject subject,
        Kind kind,
        long version,
        @Nullable Long userId,
        Instant happenedAt,
        @Nullable String before,
        @Nullable String after,
        @Nullable String category,
        @Nullable Instant dueAt) {
    static final String LEAD = "lead";
    static final String TASK = "task";

    /** What it happened to. */
    record Subject(String kind, long id) {}

    enum Kind {
        MOVED,
        LOGGED,
        COMPLETED,
        REOPENED,
        DELETED;

        String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static EarningEvent deleted(Subject subject, Instant at) {
        return new EarningEvent(subject, Kind.DELETED, Long.MAX_VALUE, null, at, null, null, null, null);
    }

    static EarningEvent completed(long taskId, long version, long userId, Instant at, @Nullable Instant dueAt) {
        return new EarningEvent(
                new Subject(TASK, taskId), Kind.COMPLETED, version, userId, at, null, null, null, dueAt);
    }

    static EarningEvent reopened(long taskId, long version, Instant at) {
        return new EarningEvent(new Subject(TASK, taskId), Kind.REOPENED, version, null, at, null, null, null, null);
    }
}
