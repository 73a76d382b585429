package io.leadline.leads.internal.bulk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What became of each lead of a bulk change.
 *
 * @param changed leads that were changed or deleted
 * @param unchanged leads that were so already
 * @param refused leads left as they are, with the reason
 */
record BulkOutcome(int changed, int unchanged, List<Refused> refused) {
    /** A lead that could not be changed. */
    @Schema(name = "BulkRefusal")
    record Refused(long leadId, String code, String message) {}
}
