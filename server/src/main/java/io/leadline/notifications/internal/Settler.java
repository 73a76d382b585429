package io.leadline.notifications.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.notifications.internal.causes.CauseRepository;
import io.leadline.notifications.internal.causes.CausesNoted;
import io.leadline.notifications.internal.preferences.PreferencesChanged;
import io.leadline.notifications.internal.preferences.RecipientRepository;
import io.leadline.notifications.internal.preferences.RecipientRepository.Due;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.background.Nudge;
import io.leadline.platform.database.AfterCommit;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Settles people beside the requests: those of whom something was just noted, those whose time has come. */
@Component
class Settler {
    private static final Logger LOG = LoggerFactory.getLogger(Settler.class);
    private static final int PORTION = 200;

    private final Set<TenantId> noted = ConcurrentHashMap.newKeySet();
    private final Nudge work = new Nudge("notifications", this::settleNoted);
    private final Settling settling;
    private final CauseRepository causes;
    private final RecipientRepository recipients;
    private final Tenants tenants;
    private final Clock clock;

    Settler(Settling settling, CauseRepository causes, RecipientRepository recipients, Tenants tenants, Clock clock) {
        this.settling = settling;
        this.causes = causes;
        this.recipients = recipients;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** What is due every ten seconds; what a killed process noted and did not gather, every minute. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NotificationProperties.class)
    static class Schedule {
        @Bean
        RecurringTask<Void> dueNotificationsTask(Settler settler) {
            return Tasks.recurring("due-notifications", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((instance, context) -> settler.settleDue());
        }

        @Bean
        RecurringTask<Void> waitingNotificationsTask(Settler settler) {
            return Tasks.recurring("waiting-notifications", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> settler.settleWaiting());
        }
    }

    @EventListener
    void on(CausesNoted event) {
        AfterCommit.run(() -> noted.add(event.tenantId()));
        work.afterCommit();
    }

    /** In the same transaction: what was held back by quiet hours that are no more is told at once. */
    @EventListener
    void on(PreferencesChanged event) {
        settling.follow(event.tenantId(), event.userId());
    }

    void settleNoted() {
        for (TenantId tenantId : Set.copyOf(noted)) {
            noted.remove(tenantId);
            settleWaiting(tenantId);
        }
    }

    void settleWaiting() {
        List<Tenant> page = tenants.page("", PORTION);
        while (!page.isEmpty()) {
            page.forEach(tenant -> settleWaiting(tenant.id()));
            page = tenants.page(page.getLast().id().value(), PORTION);
        }
    }

    private void settleWaiting(TenantId tenantId) {
        List<UserId> people = causes.peopleWaiting(tenantId, new UserId(0), PORTION);
        while (!people.isEmpty()) {
            people.forEach(userId -> trySettle(tenantId, userId));
            people = causes.peopleWaiting(tenantId, people.getLast(), PORTION);
        }
    }

    void settleDue() {
        Due first = new Due(new TenantId("0"), new UserId(0));
        List<Due> page = recipients.due(clock.instant(), first, PORTION);
        while (!page.isEmpty()) {
            page.forEach(due -> trySettle(due.tenantId(), due.userId()));
            page = recipients.due(clock.instant(), page.getLast(), PORTION);
        }
    }

    private void trySettle(TenantId tenantId, UserId userId) {
        try {
            settling.settle(tenantId, userId);
        } catch (RuntimeException failed) {
            LOG.error(
                    "The notifications of user {} of {} could not be settled; it is tried again within a minute",
                    userId,
                    tenantId,
                    failed);
        }
    }

    @PreDestroy
    void stop() {
        work.close();
    }
}
