package io.leadline.identity.internal.reset;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.identity.internal.tokens.SecretToken;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.worklist.Pace;
import io.leadline.platform.worklist.WorkOutcome;
import io.leadline.platform.worklist.WorkSource;
import io.leadline.platform.worklist.Worklist;
import io.leadline.platform.worklist.Worklists;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks the waiting requests up, beside the requests themselves, and mails a link to those who have an account. */
@Component
class ResetMails implements WorkSource<Long> {
    static final Duration LIFETIME = Duration.ofMinutes(30);

    /** All of them work until one is used: whoever asks in another's name takes no link from them. */
    private static final int LINKS_AT_ONCE = 5;

    /** With so many there, another one follows when the latest is half gone: there is always one that works a while. */
    private static final Duration FRESH = LIFETIME.dividedBy(2);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int PORTION = 500;

    private final PasswordResetRepository repository;
    private final UserRepository users;
    private final ResetMail mail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Worklist<Long> worklist;

    ResetMails(
            PasswordResetRepository repository,
            UserRepository users,
            ResetMail mail,
            TransactionTemplate transaction,
            Clock clock,
            Worklists worklists) {
        this.repository = repository;
        this.users = users;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
        this.worklist = worklists.open(this, Pace.sweepingEvery(SWEEP));
    }

    void wake(long requestId) {
        worklist.wake(requestId);
    }

    @Override
    public String name() {
        return "password-resets";
    }

    @Override
    public List<Long> waiting(@Nullable Long after, int limit) {
        return repository.requests(after == null ? 0 : after, limit);
    }

    @Override
    public WorkOutcome work(Long requestId) {
        transaction.executeWithoutResult(status -> repository
                .takeRequest(requestId)
                .flatMap(users::findByEmail)
                // Requests of one person are counted one after the other, wherever they are worked on.
                .flatMap(user -> users.lock(user.id()))
                .ifPresent(this::send));
        return WorkOutcome.DONE;
    }

    private void send(User user) {
        Instant now = clock.instant();
        if (!mayFollow(user, now)) {
            return;
        }
        String token = SecretToken.next();
        repository.insertToken(user.id(), SecretToken.hash(token), now.plus(LIFETIME));
        mail.send(user, token);
    }

    private boolean mayFollow(User user, Instant now) {
        Instant anHourOfMails = now.minus(HOUR).plus(LIFETIME);
        return repository.tokensOf(user.id(), anHourOfMails) < LINKS_AT_ONCE
                || repository.tokensOf(user.id(), now.plus(FRESH)) == 0;
    }

    /** Links that are too old, and requests that could not be looked up for a day. */
    void removeExpired() {
        int deleted;
        do {
            deleted = repository.deleteExpired(clock.instant().minus(HOUR), PORTION);
        } while (deleted == PORTION);
        do {
            deleted = repository.deleteRequests(clock.instant().minus(KEPT), PORTION);
        } while (deleted == PORTION);
    }

    @Configuration(proxyBeanMethods = false)
    static class Hourly {
        @Bean
        RecurringTask<Void> passwordResetRetentionTask(ResetMails mails) {
            return Tasks.recurring("password-reset-retention", FixedDelay.of(HOUR))
                    .execute((instance, context) -> mails.removeExpired());
        }
    }
}
