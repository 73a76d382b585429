package io.leadline.scoring.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recalculates every tenant's scores once a day at 03:00 of its own clock. Missed while nothing ran, the run is made up for
 * at the next look; on the night the clocks change it still happens once.
 */
@Component
class DailyScoring {
    private static final Logger LOG = LoggerFactory.getLogger(DailyScoring.class);
    private static final LocalTime HOUR = LocalTime.of(3, 0);
    private static final int PORTION = 200;

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
            Clock clock) {
        this.tenants = tenants;
        this.states = states;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks every minute; of several replicas one does. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> dailyScoringTask(DailyScoring daily) {
            return Tasks.recurring("daily-scoring", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> daily.startDueRuns());
        }
    }

    void startDueRuns() {
        String after = "";
        List<Tenant> page = tenants.page(after, PORTION);
        while (!page.isEmpty()) {
            page.forEach(this::startIfDue);
            page = tenants.page(page.getLast().id().value(), PORTION);
        }
    }

    private void startIfDue(Tenant tenant) {
        try {
            transaction.executeWithoutResult(status -> {
                boolean due = states.claimDailyRun(tenant.id(), lastDue(tenant));
                if (due && !batches.start(tenant.id(), BatchRequest.ALL, null).isNew()) {
                    // Another batch runs, perhaps over some leads only: the day is claimed once that has ended.
                    status.setRollbackOnly();
                }
            });
        } catch (RuntimeException failed) {
            LOG.error(
                    "The daily scoring of {} could not be started; it is tried again in a minute", tenant.id(), failed);
        }
    }

    /** The latest local day whose 03:00 has come. */
    private LocalDate lastDue(Tenant tenant) {
        ZonedDateTime now = clock.instant().atZone(tenant.timeZone());
        LocalDate today = now.toLocalDate();
        boolean come = !now.isBefore(ZonedDateTime.of(today, HOUR, tenant.timeZone()));
        return come ? today : today.minusDays(1);
    }
}
