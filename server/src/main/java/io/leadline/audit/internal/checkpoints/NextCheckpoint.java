package io.leadline.audit.internal.checkpoints;

import io.leadline.audit.internal.chain.Adoption;
import io.leadline.audit.internal.chain.ChainRepository;
import io.leadline.audit.internal.chain.Checkpoint;
import io.leadline.audit.internal.chain.CheckpointRepository;
import io.leadline.audit.internal.chain.Finding;
import io.leadline.audit.internal.chain.Head;
import io.leadline.audit.internal.chain.Origin;
import io.leadline.audit.internal.chain.Signature;
import io.leadline.audit.internal.chain.Signatures;
import io.leadline.audit.internal.chain.Verification;
import io.leadline.audit.internal.verification.ChainWalk;
import io.leadline.audit.internal.verification.CheckpointCheck;
import io.leadline.audit.internal.verification.SealCheck;
import io.leadline.audit.internal.verification.SealChecks;
import io.leadline.platform.TenantId;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works out what the next checkpoint of a chain may let go. Only a part that is as it was written: after it nobody could find
 * out any more what was wrong with it.
 */
@Component
class NextCheckpoint {
    private static final Logger LOG = LoggerFactory.getLogger(NextCheckpoint.class);
    private static final int MOST_SEALS = 10_000;
    /** Replicas' clocks differ. */
    private static final Duration CLOCKS_APART = Duration.ofHours(1);

    private final CheckpointRepository checkpoints;
    private final ChainRepository chains;
    private final CheckpointCheck checkpointCheck;
    private final ChainWalk walk;
    private final SealChecks sealChecks;
    private final Signatures signatures;

    NextCheckpoint(
            CheckpointRepository checkpoints,
            ChainRepository chains,
            CheckpointCheck checkpointCheck,
            ChainWalk walk,
            SealChecks sealChecks,
            Signatures signatures) {
        this.checkpoints = checkpoints;
        this.chains = chains;
        this.checkpointCheck = checkpointCheck;
        this.walk = walk;
        this.sealChecks = sealChecks;
        this.signatures = signatures;
    }

    /** Behind what the chain goes on; empty where that was made up, for then nothing may be removed on its word. */
    Optional<Origin> origin(TenantId tenantId) {
        Optional<Head> head = chains.head(tenantId);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Adoption adoption = checkpoints.adoption(tenantId).orElse(null);
        CheckpointCheck.Outcome checked = checkpointCheck.check(tenantId, head.get(), adoption);
        Optional<Finding> finding = signatures
                .fault(head.get().signature(), signatures.of(tenantId, head.get()), Verification.Reason.HEAD_FORGED)
                .map(Finding::of)
                .or(checked::finding);
        finding.ifPresent(wrong -> complain(tenantId, wrong));
        return finding.isPresent() ? Optional.empty() : Optional.of(checked.origin());
    }

    private static void complain(TenantId tenantId, Finding wrong) {
        LOG.error(
                "The audit trail of {} is not as it was written: {}. Nothing of it is removed until verify finds it intact",
                tenantId,
                wrong);
    }

    /** A checkpoint, unsigned, of what was sealed before the instant; empty where there is nothing more. */
    Optional<Checkpoint> before(TenantId tenantId, Instant limit, Instant now) {
        return origin(tenantId)
                .flatMap(from -> chains.lastSealBefore(tenantId, from.seal(), MOST_SEALS, limit)
                        .flatMap(upTo -> sound(tenantId, from, upTo, limit)))
                .map(checkpoint -> checkpoint.madeAt(now));
    }

    private Optional<Checkpoint> sound(TenantId tenantId, Origin from, long upTo, Instant limit) {
        SealCheck check = sealChecks.of(tenantId);
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        Adoption adoption = checkpoints.adoption(tenantId).orElse(null);
        ChainWalk.Walked walked = walk.walk(
                new ChainWalk.Stretch(tenantId, from, upTo, adoption),
                check,
                link -> hashes.writeBytes(link.seal().hash()));
        if (walked.finding().isPresent()) {
            complain(tenantId, walked.finding().get());
            return Optional.empty();
        }
        if (check.youngest().isAfter(limit.plus(CLOCKS_APART))) {
            LOG.error("A link of the audit trail of {} is older than its entries. Nothing of it is removed", tenantId);
            return Optional.empty();
        }
        return Optional.of(new Checkpoint(
                upTo,
                walked.hash(),
                walked.total(),
                Instant.EPOCH,
                from.seal(),
                from.mac(),
                hashes.toByteArray(),
                Signature.NONE));
    }
}
