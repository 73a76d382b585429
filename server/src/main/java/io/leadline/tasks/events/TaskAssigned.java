package io.leadline.tasks.events;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.tasks.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * Published in the transaction that gives the task to somebody.
 *
 * @param version the task's after it, so that being given the same task again later is another assignment
 * @param by null when the system did it
 */
public record TaskAssigned(
        TenantId tenantId,
        TaskId taskId,
        long version,
        UserId assignee,
        @Nullable UserId by) {}
