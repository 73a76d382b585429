package io.leadline.audit.internal.chain;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What came out of checking a tenant's trail.
 *
 * @param checked entries looked at
 * @param firstBrokenId the first entry, in the order they were sealed in, that is not as it was written; null when all are, and
 *     when what is wrong is no single entry
 * @param firstBrokenSeal the link of the chain that is wrong, or that the entry stands in; null when there is none to name
 * @param reason what is wrong
 * @param expectedHeadFound whether the head named in the request is a link of this chain; null when none was named, or when it
 *     is older than what was removed before checkpoints were signed, so that nobody can tell
 * @param expectedHeadSigned whether the signature named in the request shows that this installation gave the head out; null
 *     when none was named
 */
public record Verification(
        boolean intact,
        long checked,
        @Nullable Long firstBrokenId,
        @Nullable Long firstBrokenSeal,
        @Nullable Reason reason,
        @Nullable Boolean expectedHeadFound,
        @Nullable Boolean expectedHeadSigned) {
    /** What can be wrong with a trail. */
    public enum Reason {
        /** An entry's content or its details are not what was written. */
        @JsonProperty("changed")
        CHANGED,
        /** An entry was written and is gone. */
        @JsonProperty("removed")
        REMOVED,
        /** An entry is there and was not written by Leadline, or not there. */
        @JsonProperty("inserted")
        INSERTED,
        /** An entry's details are gone without an erasure that the trail tells of. */
        @JsonProperty("erased_without_record")
        ERASED_WITHOUT_RECORD,
        /** Links of the chain are missing, or do not follow from those before. */
        @JsonProperty("chain_broken")
        CHAIN_BROKEN,
        /** A link of the chain was not made by this installation. */
        @JsonProperty("link_forged")
        LINK_FORGED,
        /** The head of the chain is missing, or is not what this installation wrote. */
        @JsonProperty("head_forged")
        HEAD_FORGED,
        /** A checkpoint is missing, was not made by this installation, or does not follow from the one before. */
        @JsonProperty("checkpoint_forged")
        CHECKPOINT_FORGED,
        /** The whole trail was put back to an earlier state: a head noted outside the database is no part of it. */
        @JsonProperty("rolled_back")
        ROLLED_BACK,
        /** The head named in the request is no link of this chain. */
        @JsonProperty("expected_head_missing")
        EXPECTED_HEAD_MISSING,
        /** It was signed with another key than the one in {@code secrets/audit-key}. */
        @JsonProperty("other_key")
        OTHER_KEY
    }
}
