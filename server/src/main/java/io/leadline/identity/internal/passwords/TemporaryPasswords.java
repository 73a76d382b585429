package io.leadline.identity.internal.passwords;

import io.leadline.platform.UserId;
import io.leadline.platform.access.PasswordDuty;
import io.leadline.platform.broadcast.Broadcast;
import io.leadline.platform.cache.ReadCache;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Passwords made up for somebody, which others have seen: they open nothing but the way to an own one, and only for some days.
 * Asked on every call, so it is kept in memory.
 */
@Component
public class TemporaryPasswords implements PasswordDuty {
    private static final String TOPIC = "identity.temporary-passwords";
    private static final ProblemType EXPIRED = new ProblemType(
            HttpStatus.UNAUTHORIZED, "temporary_password_expired", "The temporary password has expired");

    private final ReadCache<Long, Boolean> temporary = new ReadCache<>(100_000, Duration.ofSeconds(10));
    private final TemporaryPasswordRepository repository;
    private final Broadcast broadcast;
    private final Duration lifetime;
    private final Clock clock;

    TemporaryPasswords(
            TemporaryPasswordRepository repository,
            Broadcast broadcast,
            @Value("${leadline.admin.password-lifetime:7d}") Duration lifetime,
            Clock clock) {
        this.repository = repository;
        this.broadcast = broadcast;
        this.lifetime = lifetime;
        this.clock = clock;
        broadcast.listen(TOPIC, person -> temporary.forget(Long.valueOf(person)));
    }

    @Override
    public boolean mustChoose(UserId person) {
        return Boolean.TRUE.equals(
                temporary.get(person.value(), () -> repository.expiryOf(person).isPresent()));
    }

    /** The person's password was made up. In the transaction at hand. */
    public void give(UserId person) {
        repository.delete(person);
        repository.insert(person, clock.instant().plus(lifetime));
        changed(person);
    }

    /** The person has chosen their own. In the transaction at hand. */
    public void end(UserId person) {
        repository.delete(person);
        changed(person);
    }

    private void changed(UserId person) {
        AfterCommit.run(() -> broadcast.send(TOPIC, person.toString()));
    }

    public boolean hasExpired(UserId person) {
        Instant now = clock.instant();
        return repository
                .expiryOf(person)
                .filter(expiry -> !now.isBefore(expiry))
                .isPresent();
    }

    /** @throws DomainException 401 {@code temporary_password_expired} */
    public void requireFresh(UserId person) {
        if (hasExpired(person)) {
            throw new DomainException(
                    EXPIRED,
                    "Choose a new one by mail, or have Leadline restarted: the start prints another temporary password.");
        }
    }

    public Duration lifetime() {
        return lifetime;
    }
}
