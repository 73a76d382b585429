package io.leadline.agents.internal.breaks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor may write of a break reason.
 *
 * @param limitMinutes null for no limit
 * @param active left out or null: yes
 */
record BreakReasonFields(
        @NotBlank @Size(max = 100) String name,
        @NotNull Boolean paid,
        @Nullable @Min(1) @Max(480) Integer limitMinutes,
        @Nullable Boolean active) {
    static BreakReasonFields of(BreakReason reason) {
        return new BreakReasonFields(reason.name(), reason.paid(), reason.limitMinutes(), reason.active());
    }

    boolean isInUse() {
        return active == null || active;
    }
}
