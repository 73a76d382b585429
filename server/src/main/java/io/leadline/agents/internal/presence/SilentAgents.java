package io.leadline.agents.internal.presence;

import io.leadline.agents.internal.presence.PresenceRepository.AgentKey;
import io.leadline.platform.worklist.Pace;
import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.platform.worklist.WorkSource;
import io.leadline.platform.worklist.Worklists;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets agents offline who have been silent for 90 seconds, as of the end of these seconds. A replica that has just started
 * listens for as long before it calls anybody silent: perhaps nobody was there to hear them.
 */
@Component
public class SilentAgents implements WorkSource<AgentKey> {
    private static final Duration SILENCE = Duration.ofSeconds(90);
    private static final Duration SWEEP = Duration.ofSeconds(10);

    private final LastSeen lastSeen;
    private final PresenceRepository presences;
    private final OfflineAfterSilence offline;
    private final Clock clock;
    private final Instant listeningSince;

    SilentAgents(
            LastSeen lastSeen,
            PresenceRepository presences,
            OfflineAfterSilence offline,
            Clock clock,
            Worklists worklists) {
        this.lastSeen = lastSeen;
        this.presences = presences;
        this.offline = offline;
        this.clock = clock;
        this.listeningSince = clock.instant();
        worklists.open(this, Pace.sweepingEvery(SWEEP));
    }

    @Override
    public String name() {
        return "silent-agents";
    }

    /** Those whose last written heartbeat is too old; a newer one may be known in memory or in Redis. */
    @Override
    public List<AgentKey> waiting(@Nullable AgentKey after, int limit) {
        Instant now = clock.instant();
        if (now.isBefore(listeningSince.plus(SILENCE))) {
            return List.of();
        }
        return presences.silent(now.minus(SILENCE), after, limit);
    }

    @Override
    public WorkOutcome work(AgentKey key) {
        Instant now = clock.instant();
        Instant heard = lastSeen.of(key.tenantId(), key.agentId()).orElse(Instant.EPOCH);
        if (!now.isBefore(heard.plus(SILENCE))) {
            offline.apply(key, heard, SILENCE, now);
        }
        return WorkOutcome.DONE;
    }
}
