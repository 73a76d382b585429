package io.leadline.identity.internal.accounts;

import io.leadline.identity.internal.passwords.Lane;
import io.leadline.identity.internal.passwords.OwnWords;
import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.identity.internal.users.PersonName;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Makes accounts, and tells who somebody is by address and password. */
@Service
public class Accounts {
    private static final ProblemType INVALID_CREDENTIALS =
            new ProblemType(HttpStatus.UNAUTHORIZED, "invalid_credentials", "Address or password is wrong");
    public static final ProblemType EMAIL_TAKEN =
            ProblemType.conflict("email_taken", "There is an account with this address");

    private final UserRepository users;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(UserRepository users, Passwords passwords, ApplicationEventPublisher events, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The hash of the password of an account to be made. Waits for its turn, so no connection may be held meanwhile.
     *
     * @param known what is known of whoever chose it
     */
    public String hashOfNew(String password, Lane lane, String... known) {
        return passwords.hashChosen("password", password, OwnWords.of(known), lane);
    }

    /**
     * Makes an account and mails a link to verify its address.
     *
     * @throws DomainException 409 {@code email_taken}
     */
    public UserId insert(String email, String passwordHash, PersonName name) {
        UserId user = insertSilently(email, passwordHash, name);
        events.publishEvent(new AccountOpened(user, email));
        return user;
    }

    /**
     * Makes an account of somebody whose address is known to be theirs.
     *
     * @throws DomainException 409 {@code email_taken}
     */
    public UserId insertVerified(String email, String passwordHash, PersonName name) {
        UserId user = insertSilently(email, passwordHash, name);
        users.verifyEmail(user, clock.instant());
        return user;
    }

    private UserId insertSilently(String email, String passwordHash, PersonName name) {
        try {
            return users.insert(email, passwordHash, name, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new DomainException(EMAIL_TAKEN, "Sign in with this address, or register another one.");
        }
    }

    /** @throws DomainException 401 {@code invalid_credentials}, in the same time whether or not the address is known */
    public User authenticate(String email, String password, Lane lane) {
        Optional<User> found = users.findByEmail(email);
        if (found.isEmpty()) {
            passwords.pretendToCheck(password, lane);
            throw wrongCredentials();
        }
        if (!passwords.matches(password, found.get().passwordHash(), lane)) {
            throw wrongCredentials();
        }
        return found.get();
    }

    /**
     * Locks the person until the transaction ends.
     *
     * @param checked as read when the password was checked
     * @throws DomainException 401 {@code invalid_credentials} when the password was changed since
     */
    public void stillAs(User checked) {
        boolean same = users.lock(checked.id())
                .filter(now -> now.passwordHash().equals(checked.passwordHash()))
                .isPresent();
        if (!same) {
            throw wrongCredentials();
        }
    }

    public User get(UserId userId) {
        return users.find(userId).orElseThrow(() -> new NotFoundException("user", userId));
    }

    private static DomainException wrongCredentials() {
        return new DomainException(INVALID_CREDENTIALS, "Check the address and the password.");
    }
}
