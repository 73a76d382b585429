package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.passwords.TemporaryPasswords;
import io.leadline.identity.internal.sessions.Device;
import io.leadline.identity.internal.sessions.Sessions;
import io.leadline.identity.internal.twofactor.SecondFactor;
import io.leadline.identity.internal.users.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The last step of a sign-in: all of it or nothing, and done again where the database gave it up. */
@Service
class SessionStart {
    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final TemporaryPasswords temporary;
    private final Sessions sessions;

    SessionStart(Accounts accounts, SecondFactor secondFactor, TemporaryPasswords temporary, Sessions sessions) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.temporary = temporary;
        this.sessions = sessions;
    }

    /** A recovery code is used up exactly when there is a session for it. */
    @Transactional
    public Sessions.Tokens start(User checked, @Nullable String otp, Device device) {
        accounts.stillAs(checked);
        temporary.requireFresh(checked.id());
        secondFactor.check(checked.id(), otp);
        return sessions.start(checked.id(), device);
    }
}
