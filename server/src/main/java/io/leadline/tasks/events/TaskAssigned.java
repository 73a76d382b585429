package io.leadline.tasks.events;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.tasks.TaskId;
import org.jspecify.annotations.Nullable;

/** Published in the transaction that gives the task to somebody; by is null when the system did it. */
public record TaskAssigned(
        TenantId tenantId,
        TaskId taskId,
        UserId assignee,
        @Nullable UserId by) {}
