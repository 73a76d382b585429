package io.leadline.identity.internal.accounts;

import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.identity.internal.passwords.TemporaryPasswords;
import io.leadline.identity.internal.sessions.CredentialEnding;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever shows that a mailbox is theirs (by a link mailed to it, or by a provider trusted with its domain) gets the account with
 * its address. Nobody knows who made an account whose address was never verified, so everything that could still let them in
 * ends in the same transaction: sessions, password, second factor, recovery codes, API keys, links, and ties to providers.
 */
@Service
public class MailboxOwners {
    private final UserRepository users;
    private final CredentialEnding credentials;
    private final TemporaryPasswords temporary;
    private final AccountAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailboxOwners(
            UserRepository users,
            CredentialEnding credentials,
            TemporaryPasswords temporary,
            AccountAudit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.credentials = credentials;
        this.temporary = temporary;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the account to the owner of its mailbox. Leaves a verified one as it is.
     *
     * @return whether the address was not verified, and the password is one nobody knows now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(UserId person) {
        boolean unverified =
                users.lock(person).filter(user -> !user.emailVerified()).isPresent();
        if (unverified) {
            credentials.endAll(person, "address_claimed");
            events.publishEvent(new AccountClaimed(person));
            users.changePassword(person, Passwords.UNUSABLE, clock.instant());
            temporary.end(person);
            users.verifyEmail(person, clock.instant());
            audit.record(person, AccountAudit.entry("user.address_claimed", person));
        }
        return unverified;
    }

    /** The same person has shown the mailbox and is signed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(UserId person) {
        users.verifyEmail(person, clock.instant());
    }
}
