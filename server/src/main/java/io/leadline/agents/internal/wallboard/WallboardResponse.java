package io.leadline.agents.internal.wallboard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The floor at a glance.
 *
 * @param at when it was looked at
 * @param counts agents in each state, of the team and with the skill asked for, whichever state was
 * @param overLimit how many of these take a break longer than its reason allows
 */
record WallboardResponse(
        java.time.Instant at,
        Map<String, Long> counts,
        long overLimit,
        List<WallboardAgent> items,
        @Nullable String nextCursor) {}
