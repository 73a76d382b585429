package io.leadline.gamification.internal.badges;

import io.leadline.gamification.events.BadgeEarned;
import io.leadline.gamification.internal.players.PlayerRepository;
import io.leadline.gamification.internal.rules.Metric;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.live.Audience;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives badges whose goal is reached, and takes back those whose goal, as it was when they were earned, no longer is: a badge
 * goes with the correction that removes its cause.
 */
@Component
public class BadgeReview {
    static final int MOST_BADGES = 200;

    private final BadgeRepository badges;
    private final AchievementRepository achievements;
    private final PlayerRepository players;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BadgeReview(
            BadgeRepository badges,
            AchievementRepository achievements,
            PlayerRepository players,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.badges = badges;
        this.achievements = achievements;
        this.players = players;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** Call it with the person locked. */
    public void review(TenantId tenantId, long userId, Map<Metric, Long> values) {
        Map<Long, AchievementRepository.Held> held = new HashMap<>();
        for (AchievementRepository.Held one : achievements.held(tenantId, userId)) {
            if (values.getOrDefault(one.metric(), 0L) < one.goal()) {
                achievements.revoke(tenantId, one.id(), clock.instant());
            } else {
                held.put(one.badgeId(), one);
            }
        }
        for (Badge badge : badges.rows().page(tenantId, 0, MOST_BADGES)) {
            if (!held.containsKey(badge.id()) && values.getOrDefault(badge.metric(), 0L) >= badge.goal()) {
                give(tenantId, userId, badge);
            }
        }
    }

    /** Gives a badge to those who have reached it already. */
    void giveToAll(TenantId tenantId, Badge badge) {
        for (long userId : achievements.reachedBy(tenantId, badge)) {
            players.lock(tenantId, userId);
            if (achievements.held(tenantId, userId).stream().noneMatch(held -> held.badgeId() == badge.id())) {
                give(tenantId, userId, badge);
            }
        }
    }

    private void give(TenantId tenantId, long userId, Badge badge) {
        long id = achievements.insert(tenantId, badge, userId, clock.instant());
        UserId person = new UserId(userId);
        events.publishEvent(new BadgeEarned(tenantId, person, id, badge.name()));
        live.publish(
                tenantId,
                LiveEvent.of(
                                "game.badge",
                                Map.of(
                                        "achievement_id",
                                        id,
                                        "badge_id",
                                        badge.id(),
                                        "name",
                                        badge.name(),
                                        "icon",
                                        badge.icon()))
                        .to(Audience.of(person)));
    }

    /** Those held first, then those nearest to their goal. */
    public List<BadgeProgress> progress(TenantId tenantId, long userId, Map<Metric, Long> values) {
        List<BadgeProgress> all = new ArrayList<>();
        Map<Long, AchievementRepository.Held> held = new HashMap<>();
        achievements.held(tenantId, userId).forEach(one -> {
            held.put(one.badgeId(), one);
            all.add(new BadgeProgress(
                    one.badgeId(),
                    one.name(),
                    one.description(),
                    one.icon(),
                    one.metric(),
                    one.goal(),
                    values.getOrDefault(one.metric(), 0L),
                    one.earnedAt()));
        });
        badges.rows().page(tenantId, 0, MOST_BADGES).stream()
                .filter(badge -> !held.containsKey(badge.id()))
                .map(badge -> open(badge, values.getOrDefault(badge.metric(), 0L)))
                .sorted((one, other) -> Double.compare(share(other), share(one)))
                .forEach(all::add);
        return all;
    }

    private static BadgeProgress open(Badge badge, long value) {
        return new BadgeProgress(
                badge.id(), badge.name(), badge.description(), badge.icon(), badge.metric(), badge.goal(), value, null);
    }

    private static double share(BadgeProgress progress) {
        return (double) progress.value() / progress.goal();
    }
}
