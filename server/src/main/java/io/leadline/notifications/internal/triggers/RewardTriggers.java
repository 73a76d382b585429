package io.leadline.notifications.internal.triggers;

import io.leadline.gamification.events.BadgeEarned;
import io.leadline.gamification.events.ChallengeWon;
import io.leadline.gamification.events.LevelReached;
import io.leadline.gamification.events.RewardDecided;
import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.platform.TenantId;
import io.leadline.platform.phase.NotifyPhase;
import org.springframework.stereotype.Component;

/** What comes of points. */
@Component
class RewardTriggers {
    private final NotificationTriggers triggers;

    RewardTriggers(NotificationTriggers triggers) {
        this.triggers = triggers;
    }

    @NotifyPhase
    void on(BadgeEarned event) {
        long id = event.achievementId();
        note(
                event.tenantId(),
                NotificationTrigger.of(
                                event.userId(), NotificationType.BADGE_EARNED, Long.toString(id), "achievement", id)
                        .fact("name", event.badgeName()));
    }

    @NotifyPhase
    void on(LevelReached event) {
        int level = event.level();
        note(
                event.tenantId(),
                NotificationTrigger.of(
                                event.userId(), NotificationType.LEVEL_REACHED, Integer.toString(level), "level", level)
                        .fact("name", event.levelName()));
    }

    @NotifyPhase
    void on(ChallengeWon event) {
        long id = event.challengeId();
        note(
                event.tenantId(),
                NotificationTrigger.of(
                                event.userId(), NotificationType.CHALLENGE_WON, Long.toString(id), "challenge", id)
                        .fact("name", event.challengeName()));
    }

    @NotifyPhase
    void on(RewardDecided event) {
        long id = event.redemptionId();
        note(
                event.tenantId(),
                NotificationTrigger.of(
                                event.userId(), NotificationType.REWARD_DECIDED, Long.toString(id), "redemption", id)
                        .fact("name", event.rewardName())
                        .fact("granted", event.granted()));
    }

    private void note(TenantId tenantId, NotificationTrigger trigger) {
        triggers.note(tenantId, trigger);
    }
}
