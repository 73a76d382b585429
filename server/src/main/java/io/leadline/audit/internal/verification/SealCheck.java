package io.leadline.audit.internal.verification;

import io.leadline.audit.internal.chain.Finding;
import io.leadline.audit.internal.chain.Seal;
import io.leadline.audit.internal.chain.Verification;
import io.leadline.audit.internal.entries.StoredEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.crypto.Mac;

/** Compares the entries that stand in one seal with what the seal says of them. */
public final class SealCheck {
    private final Mac key;
    private final Predicate<StoredEntry> erasureIsRecorded;
    private Instant youngest = Instant.MIN;

    /** @param erasureIsRecorded whether the trail tells of the erasure of an entry without details */
    SealCheck(Mac key, Predicate<StoredEntry> erasureIsRecorded) {
        this.key = key;
        this.erasureIsRecorded = erasureIsRecorded;
    }

    /** When the youngest of the entries looked at was written. */
    public Instant youngest() {
        return youngest;
    }

    /** @param entries those that say they stand in the seal, in id order */
    Optional<Finding> check(Seal seal, List<StoredEntry> entries) {
        int position = 0;
        for (StoredEntry entry : entries) {
            if (position == seal.entries()) {
                return found(entry.id(), seal, Verification.Reason.INSERTED);
            }
            Seal.Digest expected = seal.entry(position++);
            if (entry.id() != expected.id()) {
                return entry.id() < expected.id()
                        ? found(entry.id(), seal, Verification.Reason.INSERTED)
                        : found(expected.id(), seal, Verification.Reason.REMOVED);
            }
            byte[] contentHash = entry.content().hash();
            Optional<Finding> finding = Arrays.equals(contentHash, expected.contentHash())
                    ? check(entry, contentHash)
                    : found(entry.id(), seal, Verification.Reason.CHANGED);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return position < seal.entries()
                ? found(seal.entry(position).id(), seal, Verification.Reason.REMOVED)
                : Optional.empty();
    }

    /** An entry that waits for its seal, or whose seal is gone: it can only prove itself. */
    Optional<Finding> checkAlone(StoredEntry entry) {
        return check(entry, entry.content().hash())
                .map(finding -> finding.reason() == Verification.Reason.CHANGED
                        ? new Finding(finding.id(), finding.seal(), Verification.Reason.INSERTED)
                        : finding);
    }

    private Optional<Finding> check(StoredEntry entry, byte[] contentHash) {
        Instant written = entry.content().occurredAt();
        youngest = written.isAfter(youngest) ? written : youngest;
        if (!entry.isGenuine(contentHash, key)) {
            return Optional.of(new Finding(entry.id(), entry.seal(), Verification.Reason.CHANGED));
        }
        return entry.details() == null && !erasureIsRecorded.test(entry)
                ? Optional.of(new Finding(entry.id(), entry.seal(), Verification.Reason.ERASED_WITHOUT_RECORD))
                : Optional.empty();
    }

    private static Optional<Finding> found(long id, Seal seal, Verification.Reason reason) {
        return Optional.of(new Finding(id, seal.number(), reason));
    }
}
