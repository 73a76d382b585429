package io.leadline.audit.internal.chain;

import io.leadline.platform.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a tenant's chain longer: the one place that signs links, heads and checkpoints. */
@Component
public class Chain {
    private final ChainRepository chains;
    private final CheckpointRepository checkpoints;
    private final Signatures signatures;

    Chain(ChainRepository chains, CheckpointRepository checkpoints, Signatures signatures) {
        this.chains = chains;
        this.checkpoints = checkpoints;
        this.signatures = signatures;
    }

    /** The head, locked until the transaction ends; a chain without one begins. */
    public Head lock(TenantId tenantId) {
        Optional<Head> known = chains.lockHead(tenantId);
        if (known.isPresent()) {
            return known.get();
        }
        chains.begin(tenantId, signed(tenantId, Head.none()));
        return chains.lockHead(tenantId).orElseThrow();
    }

    /** @return the new head */
    public Head append(TenantId tenantId, Head head, List<Seal.Digest> entries, Instant now) {
        Seal seal = Seal.of(head.seal() + 1, head.hash(), entries);
        SignedSeal link = new SignedSeal(seal, head.entries() + entries.size(), now, Signature.NONE);
        chains.append(tenantId, new SignedSeal(seal, link.total(), now, signatures.of(tenantId, link)));
        return save(tenantId, head.after(link));
    }

    public void letGo(TenantId tenantId, Head head, Checkpoint upTo) {
        Checkpoint signed = upTo.signed(signatures.of(tenantId, upTo));
        checkpoints.add(tenantId, signed);
        save(tenantId, head.from(signed.origin()));
    }

    /** Vouches for a chain made before chains were signed, as it is. */
    public Adoption adopt(TenantId tenantId, Head head, Instant now) {
        Adoption plain = new Adoption(
                head.seal(), head.hash(), head.entries(), checkpoints.lastUnsigned(tenantId), now, Signature.NONE);
        Adoption adoption = plain.signed(signatures.of(tenantId, plain));
        checkpoints.adopt(tenantId, adoption);
        save(tenantId, head.from(adoption.origin()));
        return adoption;
    }

    private Head save(TenantId tenantId, Head head) {
        Head signed = signed(tenantId, head);
        chains.save(tenantId, signed);
        return signed;
    }

    private Head signed(TenantId tenantId, Head head) {
        return head.signed(signatures.of(tenantId, head));
    }
}
