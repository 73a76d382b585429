package io.leadline.identity.internal;

import io.leadline.platform.access.SignedIn;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** New passwords. Whoever was signed in with the old one is signed out. */
@Service
public class PasswordChanges {
    private final UserRepository users;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final Sessions sessions;
    private final AccountAudit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordChanges(
            UserRepository users,
            Passwords passwords,
            PasswordCheck check,
            Sessions sessions,
            AccountAudit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.check = check;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The person changes it themselves, and stays signed in here. */
    void change(SignedIn signedIn, ChangePasswordRequest request) {
        User user = check.require(signedIn, request.currentPassword());
        Passwords.requireGood("new_password", request.newPassword(), user.email());
        String hash = passwords.hash(request.newPassword());
        transaction.executeWithoutResult(status -> {
            users.changePassword(user.id(), hash, clock.instant());
            sessions.endOthers(user.id(), signedIn.sessionId(), "password_changed");
            audit.record(user.id(), AccountAudit.entry("user.password_changed", user.id()));
        });
    }

    /** Somebody who has the person's mailbox chose it, in the transaction at hand. The second factor stays. */
    public void reset(User user, String hash) {
        users.changePassword(user.id(), hash, clock.instant());
        sessions.endAll(user.id(), "password_reset");
        audit.record(user.id(), AccountAudit.entry("user.password_reset", user.id()));
    }
}
