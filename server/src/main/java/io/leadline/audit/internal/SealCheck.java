package io.leadline.audit.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/** Compares the entries that stand in one seal with what the seal says of them. */
final class SealCheck {
    private final Mac key;
    private final Predicate<StoredEntry> erasureIsRecorded;

    /** @param erasureIsRecorded whether the trail tells of the erasure of an entry without details */
    SealCheck(Mac key, Predicate<StoredEntry> erasureIsRecorded) {
        this.key = key;
        this.erasureIsRecorded = erasureIsRecorded;
    }

    /** An entry that is not as it was written; the id is null when nothing is left to name. */
    record Finding(@Nullable Long id, Verification.Reason reason) {}

    /** @param entries those that say they stand in the seal, in id order */
    Optional<Finding> check(Seal seal, List<StoredEntry> entries) {
        int position = 0;
        for (StoredEntry entry : entries) {
            if (position == seal.entries()) {
                return found(entry.id(), Verification.Reason.INSERTED);
            }
            Seal.Digest expected = seal.entry(position++);
            if (entry.id() != expected.id()) {
                return entry.id() < expected.id()
                        ? found(entry.id(), Verification.Reason.INSERTED)
                        : found(expected.id(), Verification.Reason.REMOVED);
            }
            byte[] contentHash = entry.content().hash();
            Optional<Finding> finding = Arrays.equals(contentHash, expected.contentHash())
                    ? check(entry, contentHash)
                    : found(entry.id(), Verification.Reason.CHANGED);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return position < seal.entries()
                ? found(seal.entry(position).id(), Verification.Reason.REMOVED)
                : Optional.empty();
    }

    /** An entry that waits for its seal: it can only prove itself. */
    Optional<Finding> checkUnsealed(StoredEntry entry) {
        return check(entry, entry.content().hash())
                .map(finding -> finding.reason() == Verification.Reason.CHANGED
                        ? new Finding(finding.id(), Verification.Reason.INSERTED)
                        : finding);
    }

    private Optional<Finding> check(StoredEntry entry, byte[] contentHash) {
        if (!entry.isGenuine(contentHash, key)) {
            return found(entry.id(), Verification.Reason.CHANGED);
        }
        return entry.details() == null && !erasureIsRecorded.test(entry)
                ? found(entry.id(), Verification.Reason.ERASED_WITHOUT_RECORD)
                : Optional.empty();
    }

    private static Optional<Finding> found(long id, Verification.Reason reason) {
        return Optional.of(new Finding(id, reason));
    }
}
