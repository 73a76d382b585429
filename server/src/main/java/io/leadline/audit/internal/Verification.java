package io.leadline.audit.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What came out of checking a tenant's trail.
 *
 * @param checked entries looked at
 * @param firstBrokenId the first entry, in the order they were sealed in, that is not as it was written; null when all are, and
 *     when what is missing left nothing to name
 * @param reason what is wrong with it
 * @param expectedHeadFound whether the head named in the request is a link of this chain; null when none was named, or the
 *     retention removed that part
 */
record Verification(
        boolean intact,
        long checked,
        @Nullable Long firstBrokenId,
        @Nullable Reason reason,
        @Nullable Boolean expectedHeadFound) {
    /** What can be wrong with an entry. */
    enum Reason {
        /** Its content or its details are not what was written. */
        @JsonProperty("changed")
        CHANGED,
        /** It was written and is gone. */
        @JsonProperty("removed")
        REMOVED,
        /** It is there and was not written by Leadline, or not there. */
        @JsonProperty("inserted")
        INSERTED,
        /** Its details are gone without an erasure that the trail tells of. */
        @JsonProperty("erased_without_record")
        ERASED_WITHOUT_RECORD,
        /** Links of the chain are missing or were changed. */
        @JsonProperty("chain_broken")
        CHAIN_BROKEN
    }
}
