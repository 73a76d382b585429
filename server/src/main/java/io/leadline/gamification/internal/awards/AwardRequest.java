package io.leadline.gamification.internal.awards;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Points for something no rule counts, and why. */
record AwardRequest(
        @Min(1) long userId,
        @Min(1) @Max(10_000) int points,
        @NotBlank @Size(max = 500) String reason) {}
