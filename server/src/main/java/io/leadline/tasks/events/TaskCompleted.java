package io.leadline.tasks.events;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.tasks.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Published in the transaction that completes the task; version is the task's after it. */
public record TaskCompleted(
        TenantId tenantId,
        TaskId taskId,
        long version,
        UserId completedBy,
        @Nullable LeadId leadId,
        @Nullable Instant dueAt,
        Instant completedAt) {}
