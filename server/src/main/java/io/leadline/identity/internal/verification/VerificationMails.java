package io.leadline.identity.internal.verification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.identity.events.AccountErased;
import io.leadline.identity.internal.Links;
import io.leadline.identity.internal.accounts.AccountClaimed;
import io.leadline.identity.internal.accounts.AccountOpened;
import io.leadline.identity.internal.tokens.SecretToken;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.mail.Mail;
import io.leadline.mail.Mailer;
import io.leadline.platform.UserId;
import io.leadline.platform.email.EmailAddress;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails the links, and forgets them in time. All of a person's links work until one is used. */
@Component
class VerificationMails {
    static final Duration LIFETIME = Duration.ofHours(24);

    /** So long it is told that a link is too old, and not only that it is unknown. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST_AN_HOUR = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PORTION = 500;
    private static final ProblemType TOO_MANY_ATTEMPTS =
            new ProblemType(HttpStatus.TOO_MANY_REQUESTS, "too_many_attempts", "Too many attempts");

    private final VerificationRepository repository;
    private final UserRepository users;
    private final Mailer mailer;
    private final Links links;
    private final Clock clock;

    VerificationMails(
            VerificationRepository repository, UserRepository users, Mailer mailer, Links links, Clock clock) {
        this.repository = repository;
        this.users = users;
        this.mailer = mailer;
        this.links = links;
        this.clock = clock;
    }

    @ReactPhase
    void on(AccountOpened event) {
        send(event.userId(), EmailAddress.of(event.email()));
    }

    /** @throws RetryLaterException 429 {@code too_many_attempts} when there were five within the hour */
    @Transactional
    public void sendAgain(UserId person) {
        User user = users.lock(person).orElseThrow(Verifications::invalid);
        if (user.emailVerified()) {
            throw Verifications.alreadyVerified();
        }
        Instant now = clock.instant();
        repository.sentBefore(person, MOST_AN_HOUR, now.minus(HOUR)).ifPresent(first -> {
            throw new RetryLaterException(
                    TOO_MANY_ATTEMPTS,
                    "Five mails were sent within the hour. Look into the folder for spam, or wait as long as Retry-After"
                            + " says.",
                    Duration.between(now, first.plus(HOUR)));
        });
        send(person, EmailAddress.of(user.email()));
    }

    private void send(UserId person, EmailAddress address) {
        Instant now = clock.instant();
        String token = SecretToken.next();
        repository.insert(person, address, SecretToken.hash(token), now, now.plus(LIFETIME));
        String text = """
            Hello,

            somebody, hopefully you, made a Leadline account with this address. Verify that the address is yours within 24 hours:

            %s

            If it was not you, do not open the link. Your address stays yours: ask for a new password on the sign-in page, and
            whatever was set up with your address ends.
            """.formatted(links.to("verify-email", token));
        mailer.send(new Mail(Mail.Kind.VERIFICATION, address, "Verify your address for Leadline", text));
    }

    @ReactPhase
    void on(AccountClaimed event) {
        repository.deleteOf(event.userId());
    }

    @ReactPhase
    void on(AccountErased event) {
        repository.deleteOf(event.userId());
    }

    void removeExpired() {
        int deleted;
        do {
            deleted = repository.deleteExpiredBefore(clock.instant().minus(KEPT), PORTION);
        } while (deleted == PORTION);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> verificationRetentionTask(VerificationMails mails) {
            return Tasks.recurring("verification-retention", FixedDelay.of(HOUR))
                    .execute((instance, context) -> mails.removeExpired());
        }
    }
}
