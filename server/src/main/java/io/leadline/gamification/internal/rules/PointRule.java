package io.leadline.gamification.internal.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What one rule gives.
 *
 * @param points before the difficulty
 * @param dailyCap the most points of this rule a person gets for a day; null for no limit
 */
public record PointRule(
        @NotNull Rule rule,
        @NotNull Boolean enabled,
        @Min(0) @Max(10_000) int points,
        @Nullable @Min(0) @Max(1_000_000) Integer dailyCap) {}
