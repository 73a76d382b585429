package io.leadline.notifications.internal.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.leadline.notifications.internal.triggers.TriggerRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.IntUnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Removes what is old, by portions: the triggers first, so that none is left whose notification is gone for long. */
@Component
class NotificationRetention {
    private static final int ROWS = 1_000;

    private final NotificationRepository notifications;
    private final TriggerRepository triggers;
    private final NotificationProperties properties;
    private final Clock clock;

    NotificationRetention(
            NotificationRepository notifications,
            TriggerRepository triggers,
            NotificationProperties properties,
            Clock clock) {
        this.notifications = notifications;
        this.triggers = triggers;
        this.properties = properties;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {
        private static final LocalTime AT = LocalTime.of(4, 10);

        @Bean
        RecurringTask<Void> notificationRetentionTask(NotificationRetention retention) {
            return Tasks.recurring("notification-retention", Schedules.daily(ZoneOffset.UTC, AT))
                    .execute((instance, context) -> retention.removeOld());
        }
    }

    void removeOld() {
        Instant before = clock.instant().minus(properties.keep());
        byPortions(limit -> triggers.deleteOld(before, limit));
        byPortions(limit -> notifications.deleteOld(before, limit));
    }

    private static void byPortions(IntUnaryOperator delete) {
        int deleted;
        do {
            deleted = delete.applyAsInt(ROWS);
        } while (deleted == ROWS);
    }
}
