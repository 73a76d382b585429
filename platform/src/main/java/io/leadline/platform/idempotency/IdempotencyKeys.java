package io.leadline.platform.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.leadline.platform.audit.PersonErased;
import io.leadline.platform.phase.ReactPhase;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of the last 24 hours. Whoever writes a key down first carries the request out. The claim ends after two minutes,
 * so a replica that dies does not keep the key; whoever comes then carries it out again.
 */
@Component
class IdempotencyKeys {
    static final Duration LIFETIME = Duration.ofHours(24);
    static final Duration CLAIM = Duration.ofMinutes(2);
    private static final int PORTION = 1000;

    private final IdempotencyRepository repository;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IdempotencyKeys(IdempotencyRepository repository, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.clock = clock;
    }

    KeyReservation claim(KeyScope scope, byte[] fingerprint) {
        Instant now = clock.instant();
        try {
            long id = repository.insert(scope, fingerprint, now.plus(CLAIM), now.plus(LIFETIME));
            return new KeyReservation.Won(scope, id, 1);
        } catch (DuplicateKeyException known) {
            // A key released meanwhile is worth another look.
            return transaction.execute(status -> look(scope, fingerprint, now)).orElseGet(KeyReservation.Busy::new);
        }
    }

    private Optional<KeyReservation> look(KeyScope scope, byte[] fingerprint, Instant now) {
        return repository.lock(scope, now).map(row -> {
            if (row.expired()) {
                return again(scope, row, fingerprint, now);
            }
            if (!MessageDigest.isEqual(row.fingerprint(), fingerprint)) {
                return new KeyReservation.Reused();
            }
            if (row.answer() != null) {
                return new KeyReservation.Answered(row.answer());
            }
            return row.abandoned() ? again(scope, row, fingerprint, now) : new KeyReservation.Busy();
        });
    }

    private KeyReservation again(KeyScope scope, KeyReservation.Row row, byte[] fingerprint, Instant now) {
        KeyReservation.Won claim = new KeyReservation.Won(scope, row.id(), row.attempt() + 1);
        repository.claimAgain(claim, fingerprint, now.plus(CLAIM), now.plus(LIFETIME));
        return claim;
    }

    void finish(KeyReservation.Won claim, StoredAnswer answer) {
        if (answer.isLasting()) {
            repository.store(claim, answer);
        } else {
            repository.release(claim);
        }
    }

    void release(KeyReservation.Won claim) {
        repository.release(claim);
    }

    /** That it was done stays; what was answered about the person goes. */
    @ReactPhase
    void forget(PersonErased erased) {
        repository.emptyAnswers(erased.tenantId());
    }

    void removeExpired() {
        int removed;
        do {
            removed = repository.deleteExpired(clock.instant(), PORTION);
        } while (removed == PORTION);
    }

    @Configuration(proxyBeanMethods = false)
    static class Hourly {
        @Bean
        RecurringTask<Void> idempotencyKeyRetentionTask(IdempotencyKeys keys) {
            return Tasks.recurring("idempotency-key-retention", FixedDelay.ofHours(1))
                    .execute((instance, context) -> keys.removeExpired());
        }
    }
}
