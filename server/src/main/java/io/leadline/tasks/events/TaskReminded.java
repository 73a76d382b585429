package io.leadline.tasks.events;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.tasks.TaskId;
import java.time.Instant;

/** Published once per due instant, at the time before it that the task names. */
public record TaskReminded(TenantId tenantId, TaskId taskId, UserId assignee, Instant dueAt) {}
