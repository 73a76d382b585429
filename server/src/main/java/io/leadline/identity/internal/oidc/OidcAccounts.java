package io.leadline.identity.internal.oidc;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.accounts.MailboxOwners;
import io.leadline.identity.internal.passwords.Passwords;
import io.leadline.identity.internal.twofactor.SecondFactor;
import io.leadline.identity.internal.users.PersonName;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import io.leadline.platform.email.EmailAddress;
import io.leadline.platform.problem.DomainException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Accounts, as a sign-in from outside needs them. */
@Component
class OidcAccounts {
    private final UserRepository users;
    private final Accounts accounts;
    private final MailboxOwners mailboxes;
    private final SecondFactor secondFactor;

    OidcAccounts(UserRepository users, Accounts accounts, MailboxOwners mailboxes, SecondFactor secondFactor) {
        this.users = users;
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.secondFactor = secondFactor;
    }

    /** The account with this address. */
    Optional<UserId> withEmail(EmailAddress email) {
        return users.findByEmail(email.normal()).map(User::id);
    }

    /**
     * Gives an account to the owner of its mailbox, for whom the provider vouches. What somebody who never verified the address
     * had set up ends; a verified account stays as it is.
     */
    void claim(UserId account) {
        mailboxes.claim(account);
    }

    /**
     * Makes an account with a password nobody knows.
     *
     * @param verified whether the address is known to be theirs; else they are mailed a link
     * @throws DuplicateKeyException when somebody took the address at the same moment
     */
    UserId create(EmailAddress email, boolean verified, PersonName name) {
        try {
            return verified
                    ? accounts.insertVerified(email.typed(), Passwords.UNUSABLE, name)
                    : accounts.insert(email.typed(), Passwords.UNUSABLE, name);
        } catch (DomainException refused) {
            throw refused.type().equals(Accounts.EMAIL_TAKEN)
                    ? new DuplicateKeyException("Somebody took the address at the same moment", refused)
                    : refused;
        }
    }

    boolean hasSecondFactor(UserId account) {
        return secondFactor.isEnabled(account);
    }
}
