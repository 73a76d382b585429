package io.leadline.agents.internal.shifts;

import io.leadline.agents.internal.availability.Window;
import io.leadline.platform.web.json.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How well an agent's time fits the planned shifts.
 *
 * @param to not later than now
 * @param adherence adherent of planned time in percent, null where nothing was planned
 */
record AdherenceResponse(
        long agentId,
        Instant from,
        Instant to,
        long plannedSeconds,
        long plannedPaidSeconds,
        long plannedWorkSeconds,
        long adherentSeconds,
        @Nullable BigDecimal adherence) {
    static AdherenceResponse of(long agentId, Window window, Adherence adherence) {
        BigDecimal percent = adherence.percent();
        return new AdherenceResponse(
                agentId,
                window.from(),
                window.to(),
                adherence.planned().toSeconds(),
                adherence.plannedPaid().toSeconds(),
                adherence.plannedWork().toSeconds(),
                adherence.adherent().toSeconds(),
                percent == null ? null : Decimals.shown(percent));
    }
}
