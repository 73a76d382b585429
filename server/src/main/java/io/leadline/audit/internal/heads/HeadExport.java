package io.leadline.audit.internal.heads;

import io.leadline.audit.internal.chain.ChainRepository;
import io.leadline.audit.internal.chain.CheckpointRepository;
import io.leadline.audit.internal.chain.Head;
import io.leadline.audit.internal.chain.KeptHead;
import io.leadline.audit.internal.chain.Signatures;
import io.leadline.audit.internal.chain.Verification;
import io.leadline.platform.TenantId;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives out the head of a chain, to be kept elsewhere. */
@Component
public class HeadExport {
    private final ChainRepository chains;
    private final CheckpointRepository checkpoints;
    private final Signatures signatures;

    HeadExport(ChainRepository chains, CheckpointRepository checkpoints, Signatures signatures) {
        this.chains = chains;
        this.checkpoints = checkpoints;
        this.signatures = signatures;
    }

    public ChainHead of(TenantId tenantId) {
        Optional<Head> found = chains.head(tenantId);
        Head head = found.orElseGet(Head::none);
        return new ChainHead(
                tenantId.value(),
                head.seal(),
                hex(head.hash()),
                head.entries(),
                head.seal() == 0 ? null : head.sealedAt(),
                found.isEmpty() || isOurs(tenantId, head) ? signatures.ofKept(tenantId, KeptHead.of(head)) : null,
                checkpoints
                        .last(tenantId)
                        .map(last ->
                                new ChainHead.Checkpoint(last.seal(), hex(last.hash()), last.entries(), last.madeAt()))
                        .orElse(null));
    }

    /** Else whoever writes the head in the database would have it signed here. */
    private boolean isOurs(TenantId tenantId, Head head) {
        return signatures
                .fault(head.signature(), signatures.of(tenantId, head), Verification.Reason.HEAD_FORGED)
                .isEmpty();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
