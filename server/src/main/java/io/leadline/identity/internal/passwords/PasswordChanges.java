package io.leadline.identity.internal.passwords;

import io.leadline.identity.internal.accounts.AccountAudit;
import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.sessions.CredentialEnding;
import io.leadline.identity.internal.users.PersonName;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Principal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes new passwords. Whatever the old one gave, or could have been traded for it, ends. */
@Service
public class PasswordChanges {
    private final UserRepository users;
    private final Accounts accounts;
    private final CredentialEnding credentials;
    private final TemporaryPasswords temporary;
    private final AccountAudit audit;
    private final Clock clock;

    PasswordChanges(
            UserRepository users,
            Accounts accounts,
            CredentialEnding credentials,
            TemporaryPasswords temporary,
            AccountAudit audit,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.credentials = credentials;
        this.temporary = temporary;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The person chose it, and stays signed in where they did.
     *
     * @param checked as read when the old password was checked; one that was replaced since does not replace its successor
     */
    @Transactional
    public void change(Principal signedIn, User checked, String hash) {
        accounts.stillAs(checked);
        users.changePassword(signedIn.userId(), hash, clock.instant());
        temporary.end(checked.id());
        credentials.endOthers(signedIn, "password_changed");
        audit.record(signedIn.userId(), AccountAudit.entry("user.password_changed", signedIn.userId()));
    }

    /** The owner of the mailbox begins anew in an account somebody else may have made. */
    @Transactional
    public void begin(UserId person, String hash, PersonName name) {
        users.changePassword(person, hash, clock.instant());
        users.changeName(person, name, clock.instant());
    }

    /** Somebody who has the person's mailbox chose it. The second factor stays. */
    @Transactional
    public void reset(User user, String hash) {
        users.changePassword(user.id(), hash, clock.instant());
        temporary.end(user.id());
        credentials.endAll(user.id(), "password_reset");
        audit.record(user.id(), AccountAudit.entry("user.password_reset", user.id()));
    }
}
