package io.leadline.tasks.events;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.tasks.TaskId;

/** Published in the transaction of the comment that names a member. */
public record PersonMentioned(TenantId tenantId, TaskId taskId, long commentId, UserId mentioned, UserId by) {}
