package io.leadline.tasks.internal.bulk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What became of each task of a bulk change.
 *
 * @param changed tasks that were changed or deleted
 * @param unchanged tasks that were so already
 * @param refused tasks left as they are, with the reason
 */
record TaskBulkOutcome(int changed, int unchanged, List<Refused> refused) {
    /** A task that could not be changed. */
    @Schema(name = "TaskBulkRefusal")
    record Refused(long taskId, String code, String message) {}
}
