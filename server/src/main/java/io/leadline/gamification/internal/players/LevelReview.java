package io.leadline.gamification.internal.players;

import io.leadline.gamification.events.LevelReached;
import io.leadline.gamification.internal.rules.GameSettings;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.live.Audience;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves a locked person to the level their points are worth. One never reached before is told of, and told once. */
@Component
class LevelReview {
    private final PlayerRepository players;
    private final Live live;
    private final ApplicationEventPublisher events;

    LevelReview(PlayerRepository players, Live live, ApplicationEventPublisher events) {
        this.players = players;
        this.live = live;
        this.events = events;
    }

    void review(TenantId tenantId, Player player, GameSettings settings) {
        int level = settings.levelOf(player.points());
        if (level == player.level()) {
            return;
        }
        players.setLevel(tenantId, player.userId(), level, Math.max(level, player.highestLevel()));
        if (level > player.highestLevel()) {
            UserId userId = new UserId(player.userId());
            String name = settings.level(level).name();
            events.publishEvent(new LevelReached(tenantId, userId, level, name));
            live.publish(
                    tenantId,
                    LiveEvent.of("game.level", Map.of("level", level, "name", name))
                            .to(Audience.of(userId)));
        }
    }
}
