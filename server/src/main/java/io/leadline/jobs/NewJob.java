package io.leadline.jobs;

import io.leadline.platform.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A job to be done.
 *
 * @param type which {@link JobHandler} runs it, e.g. {@code lead_import}; at most 50 ASCII characters
 * @param parameters a record or map, kept as JSON; read back by {@link JobExecution#parameters}
 * @param exclusiveKey at most one open job of the tenant has this key; null for no such rule; at most 100 ASCII characters
 * @param total items in all when known already
 * @param createdBy null when no person asked for it
 */
public record NewJob(
        String type,
        Object parameters,
        @Nullable String exclusiveKey,
        @Nullable Long total,
        @Nullable UserId createdBy) {}
