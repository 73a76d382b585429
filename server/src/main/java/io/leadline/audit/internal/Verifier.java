package io.leadline.audit.internal;

import io.leadline.platform.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Checks a tenant's trail from its checkpoint to its end: each link against the one before, each entry against its link and the
 * key. It reads a stream of rows and keeps a portion of links in memory, whatever the trail's length.
 */
@Service
class Verifier {
    private static final int SEALS = 50;
    private static final int UNSEALED = 10_000;
    private static final int TRIES = 3;

    private final EntryRepository entries;
    private final ChainRepository chains;
    private final Erasures erasures;
    private final AuditKey key;

    Verifier(EntryRepository entries, ChainRepository chains, Erasures erasures, AuditKey key) {
        this.entries = entries;
        this.chains = chains;
        this.erasures = erasures;
        this.key = key;
    }

    /** A head that was exported earlier and kept elsewhere. */
    record ExpectedHead(long seal, byte[] hash) {}

    private record Outcome(long checked, Optional<SealCheck.Finding> finding) {}

    /** @param expected the trail is not intact unless this is one of its links; null for none */
    Verification verify(TenantId tenantId, @Nullable ExpectedHead expected) {
        Outcome outcome = outcome(tenantId);
        Boolean found = expected == null ? null : find(tenantId, expected);
        boolean intact = outcome.finding().isEmpty() && !Boolean.FALSE.equals(found);
        SealCheck.Finding finding =
                outcome.finding().orElse(intact ? null : new SealCheck.Finding(null, Verification.Reason.CHAIN_BROKEN));
        return new Verification(
                intact,
                outcome.checked(),
                finding == null ? null : finding.id(),
                finding == null ? null : finding.reason(),
                found);
    }

    /** Again, where the retention removed an old part meanwhile. */
    private Outcome outcome(TenantId tenantId) {
        for (int tried = 1; ; tried++) {
            ChainRepository.Checkpoint checkpoint = chains.checkpoint(tenantId);
            Outcome outcome = check(tenantId, checkpoint);
            boolean moved = chains.checkpoint(tenantId).seal() != checkpoint.seal();
            if (outcome.finding().isEmpty() || !moved || tried == TRIES) {
                return outcome;
            }
        }
    }

    private Outcome check(TenantId tenantId, ChainRepository.Checkpoint checkpoint) {
        SealCheck check = new SealCheck(key.mac(), entry -> erasures.isRecorded(tenantId, entry));
        ChainRepository.Head head =
                chains.head(tenantId).orElse(new ChainRepository.Head(0, Seal.NOTHING_BEFORE, 0, Instant.EPOCH));
        long number = checkpoint.seal();
        byte[] hash = checkpoint.hash();
        long checked = 0;
        while (number < head.seal()) {
            List<Seal> portion = chains.seals(tenantId, number, head.seal(), SEALS);
            List<Seal> sound = unbroken(portion, number, hash);
            Outcome outcome = sound.isEmpty() ? new Outcome(0, Optional.empty()) : check(tenantId, sound, check);
            checked += outcome.checked();
            if (outcome.finding().isPresent()) {
                return new Outcome(checked, outcome.finding());
            }
            if (portion.isEmpty() || sound.size() < portion.size()) {
                return broken(checked, portion.isEmpty() ? null : portion.get(sound.size()));
            }
            number = sound.getLast().number();
            hash = sound.getLast().hash();
        }
        return Arrays.equals(hash, head.hash()) && number == head.seal()
                ? checkRest(tenantId, head, check, checked)
                : broken(checked, null);
    }

    /** The links that continue the chain, up to the first that does not. */
    private static List<Seal> unbroken(List<Seal> seals, long after, byte[] hashBefore) {
        long number = after;
        byte[] hash = hashBefore;
        for (int i = 0; i < seals.size(); i++) {
            if (!continues(seals.get(i), number, hash)) {
                return seals.subList(0, i);
            }
            number = seals.get(i).number();
            hash = seals.get(i).hash();
        }
        return seals;
    }

    private static boolean continues(Seal seal, long number, byte[] hash) {
        return seal.number() == number + 1
                && Arrays.equals(seal.previousHash(), hash)
                && Arrays.equals(seal.hash(), Seal.hash(seal.number(), seal.previousHash(), seal.digests()));
    }

    private Outcome check(TenantId tenantId, List<Seal> seals, SealCheck check) {
        List<List<StoredEntry>> bySeal = new ArrayList<>();
        seals.forEach(seal -> bySeal.add(new ArrayList<>(seal.entries())));
        long first = seals.getFirst().number();
        entries.forEachSealed(
                tenantId,
                first,
                seals.getLast().number(),
                entry -> bySeal.get((int) (Objects.requireNonNull(entry.seal()) - first))
                        .add(entry));
        long checked = 0;
        for (int i = 0; i < seals.size(); i++) {
            Optional<SealCheck.Finding> finding = check.check(seals.get(i), bySeal.get(i));
            checked += bySeal.get(i).size();
            if (finding.isPresent()) {
                return new Outcome(checked, finding);
            }
        }
        return new Outcome(checked, Optional.empty());
    }

    private Outcome checkRest(TenantId tenantId, ChainRepository.Head head, SealCheck check, long checkedBefore) {
        long checked = checkedBefore;
        if (head.seal() == 0
                && chains.head(tenantId).isEmpty()
                && chains.seal(tenantId, 1).isPresent()) {
            return broken(checked, null);
        }
        Long astray = entries.firstInUnknownSeal(tenantId, head.seal());
        if (astray != null) {
            return new Outcome(checked, Optional.of(new SealCheck.Finding(astray, Verification.Reason.INSERTED)));
        }
        for (StoredEntry entry : entries.unsealed(tenantId, UNSEALED)) {
            Optional<SealCheck.Finding> finding = check.checkUnsealed(entry);
            checked++;
            if (finding.isPresent()) {
                return new Outcome(checked, finding);
            }
        }
        return new Outcome(checked, Optional.empty());
    }

    private static Outcome broken(long checked, @Nullable Seal seal) {
        Long id = seal == null || seal.entries() == 0 ? null : seal.entry(0).id();
        return new Outcome(checked, Optional.of(new SealCheck.Finding(id, Verification.Reason.CHAIN_BROKEN)));
    }

    /** Null where the retention removed the link. */
    private @Nullable Boolean find(TenantId tenantId, ExpectedHead expected) {
        ChainRepository.Checkpoint checkpoint = chains.checkpoint(tenantId);
        if (expected.seal() == checkpoint.seal()) {
            return Arrays.equals(expected.hash(), checkpoint.hash());
        }
        return expected.seal() < checkpoint.seal()
                ? null
                : chains.seal(tenantId, expected.seal())
                        .map(seal -> Arrays.equals(seal.hash(), expected.hash()))
                        .orElse(false);
    }
}
