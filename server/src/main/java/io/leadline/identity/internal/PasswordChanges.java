package io.leadline.identity.internal;

import io.leadline.platform.UserId;
import io.leadline.platform.access.SignedIn;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes new passwords. Whoever was signed in with the old one is signed out. */
@Service
public class PasswordChanges {
    private final UserRepository users;
    private final Sessions sessions;
    private final AccountAudit audit;
    private final Clock clock;

    PasswordChanges(UserRepository users, Sessions sessions, AccountAudit audit, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person chose it, and stays signed in where they did. */
    @Transactional
    public void change(SignedIn signedIn, String hash) {
        users.changePassword(signedIn.userId(), hash, clock.instant());
        sessions.endOthers(signedIn.userId(), signedIn.sessionId(), "password_changed");
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
        sessions.endAll(user.id(), "password_reset");
        audit.record(user.id(), AccountAudit.entry("user.password_reset", user.id()));
    }
}
