package io.leadline.identity.internal;

import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.SignedIn;
import io.leadline.platform.attempts.AttemptLimit;
import io.leadline.platform.attempts.Attempts;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords, codes and tokens, without letting anybody lock out somebody else: attempts count for an
 * account together with the network they come from, and for the address. A device its owner has signed in from before counts
 * for itself alone. An address that has no account is counted like one that has.
 */
@Component
public class SignInThrottle {
    private static final String ADDRESS = "address/";
    private static final ProblemType TOO_MANY_ATTEMPTS =
            new ProblemType(HttpStatus.TOO_MANY_REQUESTS, "too_many_attempts", "Too many attempts");

    private final Attempts attempts;
    private final SessionRepository sessions;
    private final AttemptLimit perAccount;
    private final AttemptLimit perAddress;
    private final AttemptLimit perCodes;
    private final AttemptLimit perTenant;

    SignInThrottle(Attempts attempts, SessionRepository sessions, ThrottleProperties properties) {
        this.attempts = attempts;
        this.sessions = sessions;
        this.perAccount = limit(properties, properties.freeAttempts());
        this.perAddress = limit(properties, properties.freeAttemptsPerAddress());
        this.perCodes = limit(properties, properties.freeCodes());
        this.perTenant = limit(properties, properties.freeInvitations());
    }

    private static AttemptLimit limit(ThrottleProperties properties, int free) {
        return new AttemptLimit(free, properties.firstPause(), properties.longestPause(), properties.forgetAfter());
    }

    /** An attempt that is under way. */
    public final class Attempt {
        private final List<String> keys;

        private Attempt(List<String> keys) {
            this.keys = keys;
        }

        /** It was right: what was counted of the account is forgotten, and the address has one attempt less. */
        public void succeeded() {
            keys.stream().filter(key -> !key.startsWith(ADDRESS)).forEach(attempts::forget);
            keys.stream().filter(key -> key.startsWith(ADDRESS)).forEach(attempts::takeBack);
        }

        /** It was neither right nor wrong. */
        public void takeBack() {
            keys.forEach(attempts::takeBack);
        }
    }

    /** @throws RetryLaterException 429 {@code too_many_attempts} */
    public Attempt begin(String email, Device device) {
        String account = account(email);
        List<Count> counts = sessions.isKnown(email, device)
                ? List.of(new Count("device/" + account + "/" + device.fingerprint(), perAccount))
                : List.of(
                        new Count(ADDRESS + device.addressBlock(), perAddress),
                        new Count("account/" + account + "/" + device.network(), perAccount));
        return begin(counts);
    }

    /** For a password reset of an account, which is no secret: it counts apart from guesses at the password. */
    public void beginReset(String email, Device device) {
        begin(List.of(
                new Count(ADDRESS + device.addressBlock(), perAddress),
                new Count("reset/" + account(email) + "/" + device.network(), perAccount)));
    }

    /** For what names no account, such as a token. */
    public Attempt begin(Device device) {
        return begin(List.of(new Count(ADDRESS + device.addressBlock(), perAddress)));
    }

    /** For the password of somebody who is signed in already, whose session may be stolen. */
    Attempt beginConfirming(SignedIn person) {
        return begin(List.of(new Count("password/" + person.userId() + "/" + person.sessionId(), perAccount)));
    }

    /** For a code of somebody who is signed in already. */
    Attempt beginConfirmingCode(SignedIn person) {
        return begin(List.of(new Count("code/" + person.userId() + "/" + person.sessionId(), perAccount)));
    }

    /** For a code of somebody whose password was right, so that many addresses do not add up to many guesses. */
    public Attempt beginCode(UserId person, String email, Device device) {
        String key = sessions.isKnown(email, device) ? "otp/" + person + "/" + device.fingerprint() : "otp/" + person;
        return begin(List.of(new Count(key, perCodes)));
    }

    /** For what sends mail to anybody: a tenant may do it only so often, and so may a person over all their tenants. */
    public void beginInviting(Caller admin) {
        begin(List.of(
                new Count("invite/" + admin.tenantId(), perTenant),
                new Count("invite-by/" + admin.userId(), perTenant)));
    }

    private static String account(String email) {
        return HexFormat.of().formatHex(SecretToken.hash(email.toLowerCase(Locale.ROOT)));
    }

    private record Count(String key, AttemptLimit limit) {}

    private Attempt begin(List<Count> counts) {
        List<String> begun = new ArrayList<>();
        for (Count count : counts) {
            Duration wait = attempts.begin(count.key(), count.limit());
            if (wait.isPositive()) {
                begun.forEach(attempts::takeBack);
                throw new RetryLaterException(
                        TOO_MANY_ATTEMPTS, "There were too many attempts; wait as long as Retry-After says.", wait);
            }
            begun.add(count.key());
        }
        return new Attempt(begun);
    }
}
