package io.leadline.audit.internal.sealing;

import io.leadline.audit.internal.chain.AuditKey;
import io.leadline.audit.internal.chain.ChainRepository;
import io.leadline.audit.internal.heads.KeptHeads;
import io.leadline.platform.TenantId;
import io.leadline.platform.worklist.Worklists;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Vouches for the chains that were made before chains were signed, once: at the first start of a version that signs. Later a
 * chain without signatures is a forged one. Nothing is checked here, and nothing need be: what was wrong with a chain is as
 * wrong afterwards, and {@code verify} says so.
 */
@Component
public class Adoptions implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Adoptions.class);
    private static final int PORTION = 500;

    private final ChainRepository chains;
    private final ChainAdopter adopter;
    private final KeptHeads kept;
    private final AuditKey key;
    private final Clock clock;
    private volatile boolean running;

    Adoptions(ChainRepository chains, ChainAdopter adopter, KeptHeads kept, AuditKey key, Clock clock) {
        this.chains = chains;
        this.adopter = adopter;
        this.kept = kept;
        this.key = key;
        this.clock = clock;
    }

    /** Before anything is sealed. */
    @Override
    public int getPhase() {
        return Worklists.PHASE - 1;
    }

    @Override
    public void start() {
        adoptAll();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    public void adoptAll() {
        warnOfAnotherKey();
        if (!kept.isAdoptionOpen()) {
            return;
        }
        int adopted = 0;
        List<TenantId> portion = chains.unsigned("", PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(adopter::adopt);
            adopted += portion.size();
            portion = chains.unsigned(portion.getLast().value(), PORTION);
        }
        kept.closeAdoption(clock.instant());
        if (adopted > 0) {
            LOG.info("The audit trails of {} tenants are signed from now on", adopted);
        }
    }

    private void warnOfAnotherKey() {
        List<TenantId> tenants = chains.signedByAnother(key.id(), 5);
        if (!tenants.isEmpty()) {
            LOG.error(
                    "Audit trails were signed with another key than the one in secrets/{}, among them those of {}. Put that file"
                            + " back from the backup of the data folder and start again; until then verify says other_key"
                            + " and nothing old is removed",
                    AuditKey.FILE,
                    tenants);
        }
    }
}
