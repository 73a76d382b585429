package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.attempts.AttemptLimit;
import io.leadline.identity.internal.attempts.AttemptThrottle;
import io.leadline.identity.internal.passwords.Lane;
import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.sessions.SessionRepository;
import io.leadline.identity.internal.tokens.SecretToken;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Principal;
import io.leadline.platform.email.EmailAddress;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords, codes and tokens, without letting anybody lock out somebody else. Attempts of strangers count
 * for the address they come from, for the account together with their network, and for the account wherever they come from: the
 * last is the ceiling that many networks together do not get over. A device its owner has signed in from before counts for itself
 * alone, and a new password by mail lifts the ceiling, so the owner always has a way in. An address that has no account is
 * counted like one that has.
 */
@Component
public class SignInThrottle {
    private static final String ADDRESS = "address/";
    private static final String SITE = "site/";
    private static final String ANYWHERE = "anywhere/";

    /** What is no address has no account; all of it counts as one, so that spelling it anew gains nothing. */
    private static final String NO_ADDRESS = "";

    /** Keys that others may share: what is right takes one attempt back, and never the attempts of others. */
    private static final List<String> SHARED = List.of(ADDRESS, SITE, ANYWHERE);

    /** How many customers' worth of attempts a whole IPv6 site has. */
    private static final int BLOCKS_OF_A_SITE = 4;

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final ProblemType TOO_MANY_ATTEMPTS =
            new ProblemType(HttpStatus.TOO_MANY_REQUESTS, "too_many_attempts", "Too many attempts");

    private final AttemptThrottle attempts;
    private final SessionRepository sessions;
    private final AttemptLimit perAccount;
    private final AttemptLimit perAccountAnywhere;
    private final Shares perAddress;
    private final Shares registrations;
    private final Shares resets;
    private final AttemptLimit perCodes;
    private final AttemptLimit perTenant;

    SignInThrottle(AttemptThrottle attempts, SessionRepository sessions, ThrottleProperties properties) {
        this.attempts = attempts;
        this.sessions = sessions;
        this.perAccount = limit(properties, properties.freeAttempts());
        this.perAccountAnywhere = new AttemptLimit(
                properties.freeAttemptsPerAccount(),
                properties.firstPause(),
                properties.longestPause(),
                properties.rememberAccounts());
        this.perAddress = new Shares("", free -> limit(properties, free), properties.freeAttemptsPerAddress());
        this.registrations = new Shares("register/", SignInThrottle::hourly, properties.freeRegistrations());
        this.resets = new Shares("reset/", SignInThrottle::hourly, properties.freeResets());
        this.perCodes = limit(properties, properties.freeCodes());
        this.perTenant = limit(properties, properties.freeInvitations());
    }

    private static AttemptLimit limit(ThrottleProperties properties, int free) {
        return new AttemptLimit(free, properties.firstPause(), properties.longestPause(), properties.forgetAfter());
    }

    /** So many an hour: those that are free at once, and then one after the other. */
    private static AttemptLimit hourly(int free) {
        return new AttemptLimit(free, AN_HOUR.dividedBy(free), AN_HOUR.dividedBy(2), AN_HOUR);
    }

    /** What an address may do of one kind, and the whole site of an IPv6 address. */
    private record Shares(String kind, AttemptLimit ofBlock, AttemptLimit ofSite) {
        Shares(String kind, IntFunction<AttemptLimit> limit, int free) {
            this(kind, limit.apply(free), limit.apply(Math.multiplyExact(free, BLOCKS_OF_A_SITE)));
        }

        List<Count> of(Device device) {
            List<Count> counts = new ArrayList<>();
            counts.add(new Count(ADDRESS + kind + device.addressBlock(), ofBlock));
            device.site().ifPresent(site -> counts.add(new Count(SITE + kind + site, ofSite)));
            return counts;
        }
    }

    /** An attempt that is under way. */
    public final class Attempt {
        private final List<String> keys;
        private final Lane lane;

        private Attempt(List<String> keys, Lane lane) {
            this.keys = keys;
            this.lane = lane;
        }

        /** Where a password of this attempt waits to be checked. */
        public Lane lane() {
            return lane;
        }

        /** It was right: what was counted of the caller and the account is forgotten, and what is shared has one less. */
        public void succeeded() {
            keys.stream().filter(key -> !isShared(key)).forEach(attempts::forget);
            keys.stream().filter(Attempt::isShared).forEach(attempts::takeBack);
        }

        /** Nobody looked at it, for there was too much to do; it was no guess, but it counts for the address. */
        public void wasNotLookedAt() {
            keys.stream()
                    .filter(key -> !key.startsWith(ADDRESS) && !key.startsWith(SITE))
                    .forEach(attempts::takeBack);
        }

        private static boolean isShared(String key) {
            return SHARED.stream().anyMatch(key::startsWith);
        }

        /** It was neither right nor wrong. */
        public void takeBack() {
            keys.forEach(attempts::takeBack);
        }
    }

    /** @throws RetryLaterException 429 {@code too_many_attempts} */
    public Attempt begin(String email, Device device) {
        String account = account(email);
        if (sessions.isKnown(email, device)) {
            return begin(List.of(new Count("device/" + account + "/" + device.fingerprint(), perAccount)), Lane.KNOWN);
        }
        List<Count> counts = perAddress.of(device);
        counts.add(new Count("account/" + account + "/" + device.network(), perAccount));
        counts.add(new Count(ANYWHERE + account, perAccountAnywhere));
        return begin(counts, Lane.STRANGER);
    }

    /** For a password reset of an account, which is no secret: it counts apart from guesses at the password. */
    public void beginReset(String email, Device device) {
        List<Count> counts = resets.of(device);
        counts.add(new Count("reset/" + account(email) + "/" + device.network(), perAccount));
        begin(counts, Lane.STRANGER);
    }

    /** Whoever has the account's mailbox has chosen a new password: strangers' guesses at the old one are over. */
    public void ownerHasReset(String email) {
        attempts.forget(ANYWHERE + account(email));
    }

    /** For what names no account, such as a token. */
    public Attempt begin(Device device) {
        return begin(perAddress.of(device), Lane.STRANGER);
    }

    /** For a new tenant; one that is not made in the end is taken back. */
    Attempt beginRegistering(Device device) {
        return begin(registrations.of(device), Lane.STRANGER);
    }

    /** For the password of somebody who is signed in already, whose session may be stolen. */
    public Attempt beginConfirming(Principal person) {
        return begin(
                List.of(new Count("password/" + person.userId() + "/" + person.sessionId(), perAccount)), Lane.KNOWN);
    }

    /** For a code of somebody who is signed in already. */
    public Attempt beginConfirmingCode(Principal person) {
        return begin(List.of(new Count("code/" + person.userId() + "/" + person.sessionId(), perAccount)), Lane.KNOWN);
    }

    /** For a code of somebody whose password was right, so that many addresses do not add up to many guesses. */
    public Attempt beginCode(UserId person, String email, Device device) {
        String key = sessions.isKnown(email, device) ? "otp/" + person + "/" + device.fingerprint() : "otp/" + person;
        return begin(List.of(new Count(key, perCodes)), Lane.STRANGER);
    }

    /**
     * For what sends mail to anybody: a tenant may do it only so often, and so may a person over all their tenants; to one
     * mailbox either far less often.
     */
    public void beginInviting(Caller admin, String email) {
        String account = account(email);
        begin(
                List.of(
                        new Count("invite-to/" + admin.tenantId() + "/" + account, perAccount),
                        new Count("invite-to-by/" + admin.userId() + "/" + account, perAccount),
                        new Count("invite/" + admin.tenantId(), perTenant),
                        new Count("invite-by/" + admin.userId(), perTenant)),
                Lane.KNOWN);
    }

    private static String account(String email) {
        String normal = EmailAddress.parse(email).map(EmailAddress::normal).orElse(NO_ADDRESS);
        return HexFormat.of().formatHex(SecretToken.hash(normal));
    }

    private record Count(String key, AttemptLimit limit) {}

    private Attempt begin(List<Count> counts, Lane lane) {
        List<String> begun = new ArrayList<>();
        for (Count count : counts) {
            Duration wait = attempts.begin(count.key(), count.limit());
            if (wait.isPositive()) {
                begun.forEach(attempts::takeBack);
                throw new RetryLaterException(TOO_MANY_ATTEMPTS, advice(count, wait), wait);
            }
            begun.add(count.key());
        }
        return new Attempt(begun, lane);
    }

    private static String advice(Count count, Duration wait) {
        String when = "Try again in " + inWords(wait) + ".";
        return count.key().startsWith(ANYWHERE)
                ? "Somebody tries to guess the password of this account. " + when + " From a device you have signed in"
                        + " with before you can sign in now, and after a new password by mail as well."
                : "There were too many attempts. " + when;
    }

    private static String inWords(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        if (seconds < 2) {
            return "a second";
        }
        return seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
