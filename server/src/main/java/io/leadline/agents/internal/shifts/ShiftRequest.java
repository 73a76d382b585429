package io.leadline.agents.internal.shifts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shift to plan, in the local time of the agent's zone; breaks lie within it, one after the other. */
record ShiftRequest(
        @NotNull @Size(max = 16) @Pattern(regexp = LocalTimes.FORM, message = LocalTimes.MESSAGE) String localStart,

        @NotNull @Size(max = 16) @Pattern(regexp = LocalTimes.FORM, message = LocalTimes.MESSAGE) String localEnd,

        @Nullable @Size(max = 10) List<@NotNull @Valid PlannedBreak> breaks) {
    List<PlannedBreak> plannedBreaks() {
        return breaks == null ? List.of() : breaks;
    }
}
