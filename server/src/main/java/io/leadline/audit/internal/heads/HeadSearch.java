package io.leadline.audit.internal.heads;

import io.leadline.audit.internal.chain.Adoption;
import io.leadline.audit.internal.chain.ChainRepository;
import io.leadline.audit.internal.chain.CheckpointRepository;
import io.leadline.audit.internal.chain.KeptHead;
import io.leadline.audit.internal.chain.Origin;
import io.leadline.audit.internal.chain.Signatures;
import io.leadline.audit.internal.chain.SignedSeal;
import io.leadline.audit.internal.chain.Verification;
import io.leadline.platform.TenantId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whether a head that was noted earlier is a link of the chain, also of a part that was removed since. */
@Component
public class HeadSearch {
    private final ChainRepository chains;
    private final CheckpointRepository checkpoints;
    private final Signatures signatures;

    HeadSearch(ChainRepository chains, CheckpointRepository checkpoints, Signatures signatures) {
        this.chains = chains;
        this.checkpoints = checkpoints;
        this.signatures = signatures;
    }

    /** Null where it is older than what was removed before checkpoints named the links they let go. */
    public @Nullable Boolean isLink(TenantId tenantId, KeptHead kept) {
        if (kept.seal() == 0) {
            return Arrays.equals(kept.hash(), Origin.BEGINNING.hash());
        }
        Optional<SignedSeal> link = chains.seal(tenantId, kept.seal());
        if (link.isPresent()) {
            return Arrays.equals(link.get().seal().hash(), kept.hash());
        }
        Optional<Adoption> adoption = checkpoints.adoption(tenantId);
        long goneUnnamed = adoption.map(adopted -> adopted.gone().seal()).orElse(0L);
        if (kept.seal() < goneUnnamed) {
            return null;
        }
        return kept.seal() == goneUnnamed
                ? adoption.filter(adopted -> Arrays.equals(adopted.gone().hash(), kept.hash()))
                        .isPresent()
                : wasLetGo(tenantId, kept);
    }

    private boolean wasLetGo(TenantId tenantId, KeptHead kept) {
        return checkpoints
                .covering(tenantId, kept.seal())
                .filter(checkpoint -> signatures
                        .fault(
                                checkpoint.signature(),
                                signatures.of(tenantId, checkpoint),
                                Verification.Reason.CHECKPOINT_FORGED)
                        .isEmpty())
                .filter(checkpoint -> Arrays.equals(checkpoint.hashOf(kept.seal()), kept.hash()))
                .isPresent();
    }
}
