package io.leadline.gamification.internal.badges;

import io.leadline.gamification.internal.rules.Metric;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an admin may write of a badge.
 *
 * @param icon the name of a symbol; one a client does not know is shown as a plain badge
 * @param goal from which value of the metric on it is held
 */
record BadgeFields(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 500) String description,

        @NotNull @Size(max = 32) @Pattern(regexp = "[a-z0-9-]{1,32}") String icon,

        @NotNull Metric metric,
        @Min(1) @Max(1_000_000_000) long goal) {
    static BadgeFields of(Badge badge) {
        return new BadgeFields(badge.name(), badge.description(), badge.icon(), badge.metric(), badge.goal());
    }
}
