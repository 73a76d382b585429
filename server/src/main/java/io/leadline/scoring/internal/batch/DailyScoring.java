package io.leadline.scoring.internal.batch;

import io.leadline.platform.TenantId;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.worklist.Pace;
import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.platform.worklist.WorkSource;
import io.leadline.platform.worklist.Worklists;
import io.leadline.scoring.internal.models.ModelRepository;
import io.leadline.tenancy.Tenants;
import io.leadline.tenancy.events.TenantChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recalculates every tenant's scores once a day at 03:00 of its own clock. Missed while nothing ran, the run is made up for
 * at the next look; on the night the clocks change it still happens once. A tenant's row says when to look at it: at its next
 * 03:00, or at once where its time zone may have changed.
 */
@Component
class DailyScoring implements WorkSource<TenantId> {
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final LocalTime HOUR = LocalTime.of(3, 0);

    private final Tenants tenants;
    private final ModelRepository states;
    private final BatchScoring batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyScoring(
            Tenants tenants,
            ModelRepository states,
            BatchScoring batches,
            TransactionTemplate transaction,
            Clock clock,
            Worklists worklists) {
        this.tenants = tenants;
        this.states = states;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
        worklists.open(this, Pace.sweepingEvery(SWEEP));
    }

    @ReactPhase
    void on(TenantChanged event) {
        states.lookForDailyRun(event.tenantId(), clock.instant());
    }

    @Override
    public String name() {
        return "daily-scoring";
    }

    @Override
    public List<TenantId> waiting(@Nullable TenantId after, int limit) {
        return states.dailyRunsDue(clock.instant(), after, limit);
    }

    @Override
    public WorkOutcome work(TenantId tenantId) {
        transaction.executeWithoutResult(status -> {
            ZoneId zone = tenants.get(tenantId).timeZone();
            LocalDate lastDue = lastDue(zone);
            boolean due = states.claimDailyRun(tenantId, lastDue);
            if (due && !batches.start(tenantId, BatchRequest.ALL, null).isNew()) {
                // Another batch runs, perhaps over some leads only: the day is claimed once that has ended.
                status.setRollbackOnly();
                return;
            }
            states.lookForDailyRun(
                    tenantId, ZonedDateTime.of(lastDue.plusDays(1), HOUR, zone).toInstant());
        });
        return WorkOutcome.DONE;
    }

    /** The latest local day whose 03:00 has come. */
    private LocalDate lastDue(ZoneId zone) {
        ZonedDateTime now = clock.instant().atZone(zone);
        LocalDate today = now.toLocalDate();
        boolean come = !now.isBefore(ZonedDateTime.of(today, HOUR, zone));
        return come ? today : today.minusDays(1);
    }
}
