package io.leadline.audit.internal.verification;

import io.leadline.audit.internal.chain.Adoption;
import io.leadline.audit.internal.chain.ChainRepository;
import io.leadline.audit.internal.chain.Finding;
import io.leadline.audit.internal.chain.Origin;
import io.leadline.audit.internal.chain.Seal;
import io.leadline.audit.internal.chain.Signatures;
import io.leadline.audit.internal.chain.SignedSeal;
import io.leadline.audit.internal.chain.Verification;
import io.leadline.audit.internal.entries.EntryRepository;
import io.leadline.audit.internal.entries.StoredEntry;
import io.leadline.platform.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Walks a part of a chain: each link against the one before and the key, each entry against its link and the key. It reads a
 * stream of rows and keeps a portion of links in memory, whatever the trail's length.
 */
@Component
public class ChainWalk {
    private static final int SEALS = 50;

    private final EntryRepository entries;
    private final ChainRepository chains;
    private final Signatures signatures;

    ChainWalk(EntryRepository entries, ChainRepository chains, Signatures signatures) {
        this.entries = entries;
        this.chains = chains;
        this.signatures = signatures;
    }

    /**
     * How far the walk came.
     *
     * @param total entries sealed since the beginning, as the last link has it
     * @param checked entries looked at
     */
    public record Walked(long number, byte[] hash, long total, long checked, Optional<Finding> finding) {
        Walked with(Finding found) {
            return new Walked(number, hash, total, checked, Optional.of(found));
        }
    }

    /**
     * What to walk.
     *
     * @param adoption links up to it have no signature of their own; null where all have
     */
    public record Stretch(
            TenantId tenantId,
            Origin from,
            long upTo,
            @Nullable Adoption adoption) {}

    /** @param reader gets each link that was found good, in order */
    public Walked walk(Stretch stretch, SealCheck check, Consumer<SignedSeal> reader) {
        Walked walked = new Walked(
                stretch.from().seal(), stretch.from().hash(), stretch.from().entries(), 0, Optional.empty());
        while (walked.finding().isEmpty() && walked.number() < stretch.upTo()) {
            List<SignedSeal> portion = chains.seals(stretch.tenantId(), walked.number(), stretch.upTo(), SEALS);
            walked = portion.isEmpty()
                    ? walked.with(new Finding(null, walked.number() + 1, Verification.Reason.CHAIN_BROKEN))
                    : walk(stretch, walked, portion, check, reader);
        }
        return walked;
    }

    private Walked walk(
            Stretch stretch, Walked from, List<SignedSeal> portion, SealCheck check, Consumer<SignedSeal> reader) {
        List<List<StoredEntry>> bySeal = entriesOf(stretch.tenantId(), portion);
        Walked walked = from;
        for (int i = 0; i < portion.size(); i++) {
            SignedSeal link = portion.get(i);
            Optional<Finding> finding = fault(stretch, walked, link);
            if (finding.isEmpty()) {
                finding = check.check(link.seal(), bySeal.get(i));
                walked = new Walked(
                        link.number(),
                        link.seal().hash(),
                        walked.total() + link.seal().entries(),
                        walked.checked() + bySeal.get(i).size(),
                        finding);
            }
            if (finding.isPresent()) {
                return walked.with(finding.get());
            }
            reader.accept(link);
        }
        return walked;
    }

    private List<List<StoredEntry>> entriesOf(TenantId tenantId, List<SignedSeal> portion) {
        long first = portion.getFirst().number();
        List<List<StoredEntry>> bySeal = new ArrayList<>();
        for (long number = first; number <= portion.getLast().number(); number++) {
            bySeal.add(new ArrayList<>());
        }
        entries.forEachSealed(
                tenantId,
                first,
                portion.getLast().number(),
                entry -> bySeal.get((int) (Objects.requireNonNull(entry.seal()) - first))
                        .add(entry));
        return bySeal;
    }

    private Optional<Finding> fault(Stretch stretch, Walked before, SignedSeal link) {
        Seal seal = link.seal();
        if (seal.number() != before.number() + 1) {
            return Optional.of(new Finding(null, before.number() + 1, Verification.Reason.CHAIN_BROKEN));
        }
        if (!Arrays.equals(seal.previousHash(), before.hash())
                || !Arrays.equals(seal.hash(), Seal.hash(seal.number(), seal.previousHash(), seal.digests()))) {
            return Optional.of(Finding.at(seal, Verification.Reason.CHAIN_BROKEN));
        }
        return signatureFault(stretch, before, link).map(reason -> Finding.at(seal, reason));
    }

    private Optional<Verification.Reason> signatureFault(Stretch stretch, Walked before, SignedSeal link) {
        Adoption adoption = stretch.adoption();
        if (adoption == null || link.number() > adoption.seal()) {
            return link.total() == before.total() + link.seal().entries()
                    ? signatures.fault(
                            link.signature(), signatures.of(stretch.tenantId(), link), Verification.Reason.LINK_FORGED)
                    : Optional.of(Verification.Reason.LINK_FORGED);
        }
        return link.number() < adoption.seal() || Arrays.equals(link.seal().hash(), adoption.hash())
                ? Optional.empty()
                : Optional.of(Verification.Reason.LINK_FORGED);
    }
}
