package io.leadline.gamification.internal.rewards;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an admin may write of a reward.
 *
 * @param stock how many are left; null for as many as wanted
 * @param perPersonLimit how many one person may have; null for no limit
 */
record RewardFields(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 500) String description,
        @Min(1) @Max(1_000_000) int cost,
        @Nullable @Min(0) @Max(1_000_000) Integer stock,
        @Nullable @Min(1) @Max(1_000_000) Integer perPersonLimit,
        @NotNull Boolean needsApproval) {
    static RewardFields of(Reward reward) {
        return new RewardFields(
                reward.name(),
                reward.description(),
                reward.cost(),
                reward.stock(),
                reward.perPersonLimit(),
                reward.needsApproval());
    }
}
