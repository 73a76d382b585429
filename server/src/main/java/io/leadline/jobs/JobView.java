package io.leadline.jobs;

import io.leadline.platform.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as the API shows it, wherever an operation answers with one.
 *
 * @param processed items looked at, refused ones included
 * @param total items in all; null while unknown
 * @param failed items refused; {@code errors.csv} lists them
 * @param progress 0 to 1
 * @param createdBy the user id of whoever started it; null when no person did
 */
public record JobView(
        long id,
        String type,
        JobStatus status,
        long processed,
        @Nullable Long total,
        long failed,
        double progress,
        @Nullable String error,
        @Nullable Map<String, @Nullable Object> result,
        @Nullable Long createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    public static JobView of(Job job) {
        UserId createdBy = job.createdBy();
        return new JobView(
                job.id().value(),
                job.type(),
                job.status(),
                job.processed(),
                job.total(),
                job.failed(),
                job.progress(),
                job.error(),
                job.result(),
                createdBy == null ? null : createdBy.value(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }
}
