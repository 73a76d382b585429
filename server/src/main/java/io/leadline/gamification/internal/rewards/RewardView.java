package io.leadline.gamification.internal.rewards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record RewardView(
        long id,
        String name,
        String description,
        int cost,
        @Nullable Integer stock,
        @Nullable Integer perPersonLimit,
        boolean needsApproval,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static RewardView of(Reward reward) {
        return new RewardView(
                reward.id(),
                reward.name(),
                reward.description(),
                reward.cost(),
                reward.stock(),
                reward.perPersonLimit(),
                reward.needsApproval(),
                reward.version(),
                reward.createdAt(),
                reward.updatedAt());
    }
}
