package io.leadline.audit.internal.checkpoints;

import io.leadline.audit.internal.chain.Chain;
import io.leadline.audit.internal.chain.Checkpoint;
import io.leadline.audit.internal.chain.Head;
import io.leadline.audit.internal.chain.Origin;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes checkpoints: signed words of what may be removed, which the trail tells of. */
@Component
public class Checkpoints {
    private final NextCheckpoint next;
    private final Chain chain;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Checkpoints(NextCheckpoint next, Chain chain, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.next = next;
        this.chain = chain;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The last link that may be removed, 0 for none. */
    public long upTo(TenantId tenantId) {
        return next.origin(tenantId).map(Origin::seal).orElse(0L);
    }

    /** Makes checkpoints of everything sealed before the instant. */
    public void makeUpTo(TenantId tenantId, Instant limit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Checkpoint> checkpoint = next.before(tenantId, limit, now);
        while (checkpoint.isPresent() && make(tenantId, checkpoint.get())) {
            checkpoint = next.before(tenantId, limit, now);
        }
    }

    /** False where another replica was faster. */
    private boolean make(TenantId tenantId, Checkpoint checkpoint) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Head head = chain.lock(tenantId);
            if (head.checkpoint() != checkpoint.previous()
                    || !Arrays.equals(head.checkpointMac(), checkpoint.previousMac())) {
                return false;
            }
            chain.letGo(tenantId, head, checkpoint);
            audit.record(
                    tenantId,
                    AuditEntry.ofAll("audit_log.checkpoint_made", "audit_log")
                            .fact("seal", checkpoint.seal())
                            .fact("hash", HexFormat.of().formatHex(checkpoint.hash()))
                            .fact("entries", checkpoint.entries()));
            return true;
        }));
    }
}
