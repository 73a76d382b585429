package io.leadline.gamification.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.gamification.internal.challenges.ChallengeRounds;
import io.leadline.gamification.internal.ledger.PointRounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds what a killed process left, and ends challenges. */
@Configuration(proxyBeanMethods = false)
class GamificationTasks {
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration END = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> pointFoldingTask(PointRounds rounds) {
        return Tasks.recurring("point-folding", FixedDelay.of(LOOK)).execute((instance, context) -> rounds.sweep());
    }

    @Bean
    RecurringTask<Void> challengeEndingTask(ChallengeRounds rounds) {
        return Tasks.recurring("challenge-ending", FixedDelay.of(END)).execute((instance, context) -> rounds.sweep());
    }
}
