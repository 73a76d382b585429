package io.leadline.audit.internal.verification;

import io.leadline.audit.internal.chain.Adoption;
import io.leadline.audit.internal.chain.Checkpoint;
import io.leadline.audit.internal.chain.CheckpointRepository;
import io.leadline.audit.internal.chain.Finding;
import io.leadline.audit.internal.chain.Head;
import io.leadline.audit.internal.chain.Origin;
import io.leadline.audit.internal.chain.Signatures;
import io.leadline.audit.internal.chain.Verification;
import io.leadline.platform.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows a tenant's checkpoints from the first to the one its head names. */
@Component
public class CheckpointCheck {
    private static final int PORTION = 20;

    private final CheckpointRepository checkpoints;
    private final Signatures signatures;

    CheckpointCheck(CheckpointRepository checkpoints, Signatures signatures) {
        this.checkpoints = checkpoints;
        this.signatures = signatures;
    }

    /** Where the part of the chain that is there begins, or what is wrong with what says so. */
    public record Outcome(Origin origin, Optional<Finding> finding) {}

    public Outcome check(TenantId tenantId, Head head, @Nullable Adoption adoption) {
        Origin origin = adoption == null ? Origin.BEGINNING : adoption.origin();
        Optional<Finding> finding = adoption == null
                ? Optional.empty()
                : signatures
                        .fault(
                                adoption.signature(),
                                signatures.of(tenantId, adoption),
                                Verification.Reason.CHECKPOINT_FORGED)
                        .map(Finding::of);
        if (finding.isPresent() || checkpoints.lastUnsigned(tenantId).seal() > origin.seal()) {
            return new Outcome(origin, finding.or(() -> forged(null)));
        }
        List<Checkpoint> portion = checkpoints.after(tenantId, origin.seal(), PORTION);
        while (!portion.isEmpty()) {
            for (Checkpoint checkpoint : portion) {
                finding = fault(tenantId, origin, checkpoint);
                if (finding.isPresent()) {
                    return new Outcome(origin, finding);
                }
                origin = checkpoint.origin();
            }
            portion = checkpoints.after(tenantId, origin.seal(), PORTION);
        }
        return new Outcome(origin, namedBy(head, origin) ? Optional.empty() : forged(head.checkpoint()));
    }

    private Optional<Finding> fault(TenantId tenantId, Origin before, Checkpoint checkpoint) {
        return checkpoint.continues(before)
                ? signatures
                        .fault(
                                checkpoint.signature(),
                                signatures.of(tenantId, checkpoint),
                                Verification.Reason.CHECKPOINT_FORGED)
                        .map(reason -> new Finding(null, checkpoint.seal(), reason))
                : forged(checkpoint.seal());
    }

    private static boolean namedBy(Head head, Origin last) {
        return head.checkpoint() == last.seal() && Arrays.equals(head.checkpointMac(), last.mac());
    }

    private static Optional<Finding> forged(@Nullable Long seal) {
        return Optional.of(new Finding(null, seal, Verification.Reason.CHECKPOINT_FORGED));
    }
}
