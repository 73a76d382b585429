package io.leadline.tasks.events;

import io.leadline.platform.TenantId;
import io.leadline.tasks.TaskId;

/** Published in the transaction that deletes the task. */
public record TaskDeleted(TenantId tenantId, TaskId taskId) {}
