package io.leadline.gamification.internal.players;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.live.Audience;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Publishes to each person their own points at once, and everybody that the boards moved, at most once a second. */
@Component
public class PointLiveUpdates {
    private static final long PAUSE = 1;

    private final Live live;
    private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();

    PointLiveUpdates(Live live) {
        this.live = live;
    }

    public void publish(TenantId tenantId, Map<Long, PlayerRepository.Delta> deltas) {
        deltas.forEach((userId, delta) -> live.publish(
                tenantId,
                LiveEvent.of("game.points", Map.of("points", delta.points(), "balance", delta.balance()))
                        .to(Audience.of(new UserId(userId)))));
        AfterCommit.run(() -> boardMoved(tenantId));
    }

    private void boardMoved(TenantId tenantId) {
        if (waiting.add(tenantId)) {
            CompletableFuture.delayedExecutor(PAUSE, TimeUnit.SECONDS).execute(() -> {
                waiting.remove(tenantId);
                live.publish(tenantId, LiveEvent.of("game.leaderboard", Map.of()));
            });
        }
    }
}
