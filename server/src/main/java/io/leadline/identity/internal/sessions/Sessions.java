package io.leadline.identity.internal.sessions;

import io.leadline.identity.events.AccountErased;
import io.leadline.identity.internal.tokens.AccessTokens;
import io.leadline.identity.internal.tokens.SecretToken;
import io.leadline.platform.UserId;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions and their refresh tokens. Each refresh token works once and brings the next; one that comes back a second time was
 * stolen or replayed, so its whole session ends. With a leeway it may come back for so long and gets another token beside the
 * next one; as soon as one of these is used, all of them are.
 */
@Service
public class Sessions {
    static final Duration REFRESH_LIFETIME = Duration.ofDays(30);
    static final Duration SESSION_LIFETIME = Duration.ofDays(90);
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final ProblemType INVALID_REFRESH_TOKEN =
            new ProblemType(HttpStatus.UNAUTHORIZED, "invalid_refresh_token", "The refresh token is not valid");
    private static final ProblemType REFRESH_TOKEN_REUSED =
            new ProblemType(HttpStatus.UNAUTHORIZED, "refresh_token_reused", "The refresh token was used before");

    private final SessionRepository repository;
    private final LiveSessions live;
    private final AccessTokens accessTokens;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sessions(
            SessionRepository repository,
            LiveSessions live,
            AccessTokens accessTokens,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.live = live;
        this.accessTokens = accessTokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a client holds while signed in. */
    public record Tokens(UserId userId, String accessToken, String refreshToken) {}

    private sealed interface Rotation {
        record Rotated(Tokens tokens) implements Rotation {}

        record Reused(long sessionId) implements Rotation {}

        record Invalid() implements Rotation {}
    }

    /** In the transaction at hand, if there is one. */
    public Tokens start(UserId userId, Device device) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            long session = repository.insert(userId, device, now, now.plus(SESSION_LIFETIME));
            return issue(userId, session, now);
        });
    }

    /**
     * @param leeway how long after its use a token may come back
     * @throws DomainException 401 when the token is unknown, expired, of an ended session, or used before
     */
    Tokens refresh(String refreshToken, Duration leeway) {
        byte[] hash = SecretToken.hash(refreshToken);
        Rotation rotation = repository
                .sessionOf(hash)
                .map(session -> transaction.execute(status -> rotate(session, hash, leeway)))
                .orElseGet(Rotation.Invalid::new);
        return switch (rotation) {
            case Rotation.Rotated rotated -> rotated.tokens();
            case Rotation.Reused reused -> {
                LOG.warn("Refresh token of session {} was used twice; the session is ended", reused.sessionId());
                throw new DomainException(
                        REFRESH_TOKEN_REUSED,
                        "This session was ended because its token was used twice; sign in again.");
            }
            case Rotation.Invalid invalid -> throw invalid();
        };
    }

    static DomainException invalid() {
        return new DomainException(INVALID_REFRESH_TOKEN, "Sign in again.");
    }

    private Rotation rotate(long sessionId, byte[] hash, Duration leeway) {
        Instant now = clock.instant();
        Optional<RefreshToken> found = repository.lockRefreshToken(sessionId, hash);
        if (found.isEmpty()) {
            return new Rotation.Invalid();
        }
        RefreshToken token = found.get();
        if (token.isReused(now, leeway)) {
            end(token.sessionId(), "refresh_token_reused");
            return new Rotation.Reused(token.sessionId());
        }
        if (!token.isAlive(now)) {
            return new Rotation.Invalid();
        }
        if (token.usedAt() == null) {
            repository.markAllUsed(token.sessionId(), now);
        }
        repository.touch(token.sessionId(), now);
        return new Rotation.Rotated(issue(token.userId(), token.sessionId(), now));
    }

    private Tokens issue(UserId userId, long sessionId, Instant now) {
        String refreshToken = SecretToken.next();
        repository.insertRefreshToken(sessionId, SecretToken.hash(refreshToken), now, now.plus(REFRESH_LIFETIME));
        return new Tokens(userId, accessTokens.issue(userId, sessionId), refreshToken);
    }

    void end(long sessionId, String reason) {
        repository.end(sessionId, reason, clock.instant());
        live.ended(sessionId);
    }

    /** @return how many ended */
    int endOthers(UserId userId, long keptSessionId, String reason) {
        List<Long> ended = repository.aliveSessionsOf(userId).stream()
                .filter(session -> session != keptSessionId)
                .toList();
        ended.forEach(session -> end(session, reason));
        return ended.size();
    }

    /** Keeps nothing of the person's sessions, which have ended. */
    @ReactPhase
    void on(AccountErased event) {
        repository.deleteAllOf(event.userId());
    }
}
