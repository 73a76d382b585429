package io.leadline.gamification.internal.challenges;

import io.leadline.gamification.internal.challenges.ChallengeRepository.ChallengeKey;
import io.leadline.gamification.internal.ledger.PointsWorker;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.platform.TenantId;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.worklist.Pace;
import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.platform.worklist.WorkSource;
import io.leadline.platform.worklist.Worklists;
import io.leadline.tenancy.events.TenantChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ends the challenges whose last day is over, after everything heard of that day is counted. Each row says when to look at it:
 * at the end of its last day in the tenant's zone, or at once where that zone may have changed.
 */
@Component
class ChallengeWorker implements WorkSource<ChallengeKey> {
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final ChallengeRepository repository;
    private final ChallengeEnding ending;
    private final PointsWorker points;
    private final TenantDays days;
    private final Clock clock;

    ChallengeWorker(
            ChallengeRepository repository,
            ChallengeEnding ending,
            PointsWorker points,
            TenantDays days,
            Clock clock,
            Worklists worklists) {
        this.repository = repository;
        this.ending = ending;
        this.points = points;
        this.days = days;
        this.clock = clock;
        worklists.open(this, Pace.sweepingEvery(SWEEP));
    }

    @ReactPhase
    void on(TenantChanged event) {
        repository.lookAtAll(event.tenantId(), clock.instant());
    }

    @Override
    public String name() {
        return "challenges";
    }

    @Override
    public List<ChallengeKey> waiting(@Nullable ChallengeKey after, int limit) {
        return repository.due(clock.instant(), after, limit);
    }

    @Override
    public WorkOutcome work(ChallengeKey key) {
        Instant now = clock.instant();
        repository
                .find(key.tenantId(), key.id())
                .filter(challenge -> challenge.endedAt() == null)
                .ifPresent(open -> endOrPutOff(key.tenantId(), open, now));
        return WorkOutcome.DONE;
    }

    private void endOrPutOff(TenantId tenantId, Challenge open, Instant now) {
        if (open.endsOn().isBefore(days.today(tenantId))) {
            points.reconcileAll(tenantId);
            ending.end(tenantId, open.id());
        } else {
            repository.lookAt(tenantId, open, now, days.endOf(tenantId, open.endsOn()));
        }
    }
}
