package io.leadline.scoring.internal.scores;

import io.leadline.leads.events.LeadsDeleted;
import io.leadline.platform.TenantId;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.cache.ReadCache;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.phase.NotifyPhase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Scores lately read. A new score forgets the old one after its commit, on every replica by broadcast; should a message be
 * lost, an entry lives thirty seconds.
 */
@Component
public class ScoreCache {
    private static final String TOPIC = "scoring.scores";
    /** Above this many leads at once, the whole tenant is forgotten instead. */
    private static final int FEW = 20;

    private record Key(String tenant, long leadId) {}

    private final ReadCache<Key, ScoreView> scores = new ReadCache<>(50_000, Duration.ofSeconds(30), Key::tenant);
    private final Broadcast broadcast;

    ScoreCache(Broadcast broadcast) {
        this.broadcast = broadcast;
        broadcast.listen(TOPIC, this::forget);
    }

    Optional<ScoreView> get(TenantId tenantId, long leadId, Supplier<Optional<ScoreView>> read) {
        Key key = new Key(tenantId.value(), leadId);
        return Optional.ofNullable(scores.get(key, () -> read.get().orElse(null)));
    }

    @NotifyPhase
    void on(LeadsDeleted event) {
        event.leadIds().forEach(leadId -> forgetAfterCommit(event.tenantId(), leadId.value()));
    }

    void forgetAfterCommit(TenantId tenantId, List<Long> leadIds) {
        if (leadIds.size() > FEW) {
            forgetAllAfterCommit(tenantId);
        } else {
            leadIds.forEach(leadId -> forgetAfterCommit(tenantId, leadId));
        }
    }

    private void forgetAfterCommit(TenantId tenantId, long leadId) {
        AfterCommit.run(() -> broadcast.send(TOPIC, tenantId.value() + ":" + leadId));
    }

    public void forgetAllAfterCommit(TenantId tenantId) {
        AfterCommit.run(() -> broadcast.send(TOPIC, tenantId.value() + ":*"));
    }

    private void forget(String message) {
        int colon = message.lastIndexOf(':');
        String tenant = message.substring(0, colon);
        String lead = message.substring(colon + 1);
        scores.forget(lead.equals("*") ? tenant : new Key(tenant, Long.parseLong(lead)));
    }
}
