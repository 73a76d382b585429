package io.leadline.gamification.internal.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A level.
 *
 * @param points with how many points of all time it begins
 */
public record Level(
        @NotBlank @Size(max = 60) String name,
        @Min(0) @Max(1_000_000_000) long points) {}
