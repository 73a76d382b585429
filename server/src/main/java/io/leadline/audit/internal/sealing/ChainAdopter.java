package io.leadline.audit.internal.sealing;

import io.leadline.audit.internal.chain.Adoption;
import io.leadline.audit.internal.chain.Chain;
import io.leadline.audit.internal.chain.Head;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Vouches for one tenant's chain, and has the trail tell so. */
@Component
class ChainAdopter {
    private final Chain chain;
    private final Audit audit;
    private final Clock clock;

    ChainAdopter(Chain chain, Audit audit, Clock clock) {
        this.chain = chain;
        this.audit = audit;
        this.clock = clock;
    }

    /** Unless it is signed by now. */
    @Transactional
    public void adopt(TenantId tenantId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Head head = chain.lock(tenantId);
        if (head.signature().isMissing()) {
            Adoption adoption = chain.adopt(tenantId, head, now);
            audit.record(
                    tenantId,
                    AuditEntry.ofAll("audit_log.adopted", "audit_log")
                            .fact("seal", adoption.seal())
                            .fact("hash", HexFormat.of().formatHex(adoption.hash()))
                            .fact("entries", adoption.entries()));
        }
    }
}
