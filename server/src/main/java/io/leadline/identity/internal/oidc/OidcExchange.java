package io.leadline.identity.internal.oidc;

import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.sessions.Sessions;
import io.leadline.identity.internal.signin.CodeAttempts;
import io.leadline.identity.internal.twofactor.SecondFactor;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.problem.DomainException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Trades the code of a provider sign-in for a session, under the lock of the person: not while their credentials end. Whoever has
 * a second factor shows it, too; a code that is refused for want of it stays good.
 */
@Service
class OidcExchange {
    private final OidcSignIns signIns;
    private final UserRepository users;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final CodeAttempts attempts;
    private final TransactionTemplate transaction;

    OidcExchange(
            OidcSignIns signIns,
            UserRepository users,
            SecondFactor secondFactor,
            Sessions sessions,
            CodeAttempts attempts,
            TransactionTemplate transaction) {
        this.signIns = signIns;
        this.users = users;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.attempts = attempts;
        this.transaction = transaction;
    }

    /**
     * @param browser the secret in the cookie {@value OidcSignIns#COOKIE}
     * @return empty when the code is unknown, used, expired or ended, or was made for another browser
     * @throws DomainException 401 {@code otp_required} or {@code invalid_otp}, 429 {@code too_many_attempts}
     */
    Optional<Sessions.Tokens> trade(String code, String browser, @Nullable String otp, Device device) {
        Optional<User> person = signIns.holderOf(code, browser).flatMap(users::find);
        if (person.isEmpty()) {
            return Optional.empty();
        }
        if (otp == null || otp.isBlank()) {
            return tradeOnce(code, browser, null, device);
        }
        return attempts.count(person.get(), device, () -> tradeOnce(code, browser, otp, device));
    }

    private Optional<Sessions.Tokens> tradeOnce(String code, String browser, @Nullable String otp, Device device) {
        return transaction.execute(status -> signIns.holderOf(code, browser)
                .flatMap(users::lock)
                .flatMap(person -> signIns.redeem(code, browser))
                .map(traded -> start(traded, otp, device)));
    }

    private Sessions.Tokens start(TradedCode traded, @Nullable String otp, Device device) {
        if (!traded.secondFactorChecked()) {
            secondFactor.check(traded.userId(), otp);
        }
        return sessions.start(traded.userId(), device);
    }
}
