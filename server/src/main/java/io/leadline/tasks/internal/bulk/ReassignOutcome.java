package io.leadline.tasks.internal.bulk;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many tasks went over.
 *
 * @param changed at most 500 at a time, those due first
 * @param more whether there are more of them: ask again
 */
@Schema(name = "TaskReassignOutcome")
record ReassignOutcome(int changed, boolean more) {}
