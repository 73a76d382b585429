package io.leadline.tasks.events;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.tasks.TaskId;
import java.time.Instant;

/** Published once per due instant, after it has passed with the task still open. */
public record TaskBecameOverdue(TenantId tenantId, TaskId taskId, UserId assignee, Instant dueAt) {}
