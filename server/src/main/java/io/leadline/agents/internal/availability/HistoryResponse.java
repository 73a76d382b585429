package io.leadline.agents.internal.availability;

import io.leadline.agents.AgentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent did in a window, newest first.
 *
 * @param to not later than now
 * @param secondsInState time in each state within the window; together the whole window since the profile began
 * @param breaks time in breaks by reason
 */
record HistoryResponse(
        long agentId,
        Instant from,
        Instant to,
        Map<String, Long> secondsInState,
        long paidBreakSeconds,
        long unpaidBreakSeconds,
        List<BreakTime> breaks,
        List<IntervalView> items,
        @Nullable String nextCursor) {

    /** @param times how many breaks make up the time */
    record BreakTime(String breakReason, boolean paid, long times, long seconds) {}

    /**
     * A stretch of the history.
     *
     * @param endedAt null while it lasts
     * @param seconds of it within the window
     * @param changedBy the user id of whoever set it; null for the system
     */
    record IntervalView(
            long sequence,
            AgentState state,
            @Nullable String breakReason,
            @Nullable Boolean paid,
            Instant startedAt,
            @Nullable Instant endedAt,
            long seconds,
            TransitionReason reason,
            @Nullable Long changedBy) {
        static IntervalView of(Interval interval, Window window) {
            Duration within = window.overlap(interval.startedAt(), interval.endedAt());
            return new IntervalView(
                    interval.sequence(),
                    interval.state(),
                    interval.breakReason(),
                    interval.paid(),
                    interval.startedAt(),
                    interval.endedAt(),
                    within.toSeconds(),
                    interval.reason(),
                    interval.changedBy());
        }
    }
}
