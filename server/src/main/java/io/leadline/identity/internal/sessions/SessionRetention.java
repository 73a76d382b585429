package io.leadline.identity.internal.sessions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Removes sessions a month after they ended, with their refresh tokens, in small statements. Until then they tell a second use
 * of a token, and which devices are their owner's.
 */
@Component
class SessionRetention {
    private static final Duration KEEP = Duration.ofDays(30);
    private static final int PORTION = 500;

    private final SessionRepository sessions;
    private final Clock clock;

    SessionRetention(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    void removeOldSessions() {
        Instant limit = clock.instant().minus(KEEP);
        int deleted;
        do {
            deleted = sessions.deleteEndedBefore(limit, PORTION);
        } while (deleted > 0);
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {
        private static final LocalTime AT = LocalTime.of(3, 45);

        @Bean
        RecurringTask<Void> sessionRetentionTask(SessionRetention retention) {
            return Tasks.recurring("session-retention", Schedules.daily(ZoneOffset.UTC, AT))
                    .execute((instance, context) -> retention.removeOldSessions());
        }
    }
}
