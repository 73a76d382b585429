package io.leadline.agents.internal.shifts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A break within a shift, in local time.
 *
 * @param paid whether it counts as working time
 */
record PlannedBreak(
        @NotNull @Size(max = 16) @Pattern(regexp = LocalTimes.FORM, message = LocalTimes.MESSAGE) String localStart,

        @NotNull @Size(max = 16) @Pattern(regexp = LocalTimes.FORM, message = LocalTimes.MESSAGE) String localEnd,

        @NotNull Boolean paid) {}
