package io.leadline.audit.internal.verification;

import io.leadline.audit.internal.chain.Adoption;
import io.leadline.audit.internal.chain.ChainRepository;
import io.leadline.audit.internal.chain.CheckpointRepository;
import io.leadline.audit.internal.chain.Finding;
import io.leadline.audit.internal.chain.Head;
import io.leadline.audit.internal.chain.Signatures;
import io.leadline.audit.internal.chain.Verification;
import io.leadline.audit.internal.heads.KeptHeads;
import io.leadline.platform.TenantId;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks a tenant's chain: its head, its checkpoints, and every link and entry from the last checkpoint to the head. */
@Component
class ChainCheck {
    private final ChainRepository chains;
    private final CheckpointRepository checkpoints;
    private final CheckpointCheck checkpointCheck;
    private final ChainWalk walk;
    private final KeptHeads kept;
    private final Signatures signatures;

    ChainCheck(
            ChainRepository chains,
            CheckpointRepository checkpoints,
            CheckpointCheck checkpointCheck,
            ChainWalk walk,
            KeptHeads kept,
            Signatures signatures) {
        this.chains = chains;
        this.checkpoints = checkpoints;
        this.checkpointCheck = checkpointCheck;
        this.walk = walk;
        this.kept = kept;
        this.signatures = signatures;
    }

    /**
     * What came of it.
     *
     * @param head the one it was checked against
     * @param checked entries looked at
     */
    record Outcome(Head head, long checked, Optional<Finding> finding) {}

    Outcome check(TenantId tenantId, SealCheck check) {
        // Read before the head: links are added together with it, so none is beyond it.
        long newest = chains.newestSeal(tenantId);
        Optional<Head> found = chains.head(tenantId);
        Head head = found.orElseGet(Head::none);
        Optional<Finding> finding =
                found.isEmpty() ? faultWithoutHead(tenantId, newest) : fault(tenantId, head, newest);
        return finding.isPresent() || found.isEmpty()
                ? new Outcome(head, 0, finding)
                : checkLinks(tenantId, head, check);
    }

    /** Only a chain that has not begun has no head. */
    private Optional<Finding> faultWithoutHead(TenantId tenantId, long newest) {
        boolean begun = newest > 0
                || checkpoints.last(tenantId).isPresent()
                || checkpoints.adoption(tenantId).isPresent();
        return begun ? Optional.of(Finding.of(Verification.Reason.HEAD_FORGED)) : rollback(tenantId);
    }

    private Optional<Finding> fault(TenantId tenantId, Head head, long newest) {
        return signatures
                .fault(head.signature(), signatures.of(tenantId, head), Verification.Reason.HEAD_FORGED)
                .map(Finding::of)
                .or(() -> newest > head.seal()
                        ? Optional.of(new Finding(null, head.seal() + 1, Verification.Reason.CHAIN_BROKEN))
                        : Optional.empty());
    }

    private Outcome checkLinks(TenantId tenantId, Head head, SealCheck check) {
        Adoption adoption = checkpoints.adoption(tenantId).orElse(null);
        CheckpointCheck.Outcome beginning = checkpointCheck.check(tenantId, head, adoption);
        if (beginning.finding().isPresent()) {
            return new Outcome(head, 0, beginning.finding());
        }
        ChainWalk.Stretch stretch = new ChainWalk.Stretch(tenantId, beginning.origin(), head.seal(), adoption);
        ChainWalk.Walked walked = walk.walk(stretch, check, link -> {});
        Optional<Finding> finding = walked.finding();
        if (finding.isEmpty() && !endsAt(walked, head)) {
            finding = Optional.of(Finding.of(Verification.Reason.HEAD_FORGED));
        }
        return new Outcome(head, walked.checked(), finding.or(() -> rollback(tenantId)));
    }

    private static boolean endsAt(ChainWalk.Walked walked, Head head) {
        return walked.number() == head.seal()
                && Arrays.equals(walked.hash(), head.hash())
                && walked.total() == head.entries();
    }

    private Optional<Finding> rollback(TenantId tenantId) {
        return kept.contradicting(tenantId)
                .map(lost -> new Finding(null, lost.seal(), Verification.Reason.ROLLED_BACK));
    }
}
