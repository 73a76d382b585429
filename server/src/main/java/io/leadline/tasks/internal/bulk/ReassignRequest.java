package io.leadline.tasks.internal.bulk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Gives the open tasks of one person to another.
 *
 * @param fromUserId null for the tasks nobody has
 * @param toUserId null for nobody
 */
@Schema(name = "TaskReassignRequest")
record ReassignRequest(
        @Nullable @Min(1) Long fromUserId, @Nullable @Min(1) Long toUserId) {}
