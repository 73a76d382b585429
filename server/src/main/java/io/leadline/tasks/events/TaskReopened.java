package io.leadline.tasks.events;

import io.leadline.platform.TenantId;
import io.leadline.tasks.TaskId;

/** Published in the transaction that opens a completed task again; version is the task's after it. */
public record TaskReopened(TenantId tenantId, TaskId taskId, long version) {}
