package io.leadline.jobs;

import io.leadline.platform.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as everybody may see it.
 *
 * @param processed items looked at, refused ones included
 * @param total items in all, null while nobody knows
 * @param failed items refused
 * @param error why a failed job failed, as a sentence for the person who started it
 * @param result what a succeeded job tells at the end
 * @param createdBy null when no person asked for it
 */
public record Job(
        JobId id,
        String type,
        JobStatus status,
        long processed,
        @Nullable Long total,
        long failed,
        @Nullable String error,
        @Nullable Map<String, @Nullable Object> result,
        @Nullable UserId createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    /** How far it is, 0 to 1: 0 while the total is unknown, 1 when it succeeded. */
    public double progress() {
        if (status == JobStatus.SUCCEEDED) {
            return 1;
        }
        return total == null || total <= 0 ? 0 : Math.min(1, (double) processed / total);
    }
}
