package io.leadline.scoring.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadline.leads.events.LeadsDeleted;
import io.leadline.platform.TenantId;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.database.AfterCommit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Scores lately read. A new score forgets the old one after its commit, on every replica by broadcast; should a message be
 * lost, an entry lives thirty seconds. Loading holds the entry, so a forget that comes meanwhile waits and wins.
 */
@Component
class ScoreCache {
    private static final String TOPIC = "scoring.scores";
    /** Above this many leads at once, the whole tenant is forgotten instead. */
    private static final int FEW = 20;

    private record Key(String tenant, long leadId) {}

    private record Entry(long epoch, ScoreView view) {}

    private final Cache<Key, Entry> entries = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();
    private final ConcurrentMap<String, Long> epochs = new ConcurrentHashMap<>();
    private final Broadcast broadcast;

    ScoreCache(Broadcast broadcast) {
        this.broadcast = broadcast;
        broadcast.listen(TOPIC, this::forget);
    }

    Optional<ScoreView> get(TenantId tenantId, long leadId, Supplier<Optional<ScoreView>> load) {
        Key key = new Key(tenantId.value(), leadId);
        long epoch = epochs.getOrDefault(tenantId.value(), 0L);
        Entry known = entries.getIfPresent(key);
        if (known != null && known.epoch() == epoch) {
            return Optional.of(known.view());
        }
        if (known != null) {
            entries.asMap().remove(key, known);
        }
        return Optional.ofNullable(entries.asMap().computeIfAbsent(key, any -> load(epoch, load)))
                .map(Entry::view);
    }

    private static @Nullable Entry load(long epoch, Supplier<Optional<ScoreView>> load) {
        return load.get().map(view -> new Entry(epoch, view)).orElse(null);
    }

    @EventListener
    void on(LeadsDeleted event) {
        event.leadIds().forEach(leadId -> forgetAfterCommit(event.tenantId(), leadId.value()));
    }

    void forgetAfterCommit(TenantId tenantId, List<Calculation> calculations) {
        if (calculations.size() > FEW) {
            forgetAllAfterCommit(tenantId);
        } else {
            calculations.forEach(calculation ->
                    forgetAfterCommit(tenantId, calculation.lead().leadId()));
        }
    }

    private void forgetAfterCommit(TenantId tenantId, long leadId) {
        AfterCommit.run(() -> broadcast.send(TOPIC, tenantId.value() + ":" + leadId));
    }

    void forgetAllAfterCommit(TenantId tenantId) {
        AfterCommit.run(() -> broadcast.send(TOPIC, tenantId.value() + ":*"));
    }

    private void forget(String message) {
        int colon = message.lastIndexOf(':');
        String tenant = message.substring(0, colon);
        String lead = message.substring(colon + 1);
        if (lead.equals("*")) {
            epochs.merge(tenant, 1L, Long::sum);
        } else {
            entries.invalidate(new Key(tenant, Long.parseLong(lead)));
        }
    }
}
