package io.leadline.identity.internal.sessions;

import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Principal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where a person's credentials end, so that they end together: sessions with their refresh tokens, links to choose
 * a new password, and codes of a provider that were not traded yet. Takes the person's row first. Every sign-in takes it, too, so
 * one that is under way has either begun its session by then, which ends here, or finds that what it was checked against is gone.
 */
@Service
public class CredentialEnding {
    private static final long NO_SESSION = 0;

    private final UserRepository users;
    private final Sessions sessions;
    private final List<TradableCredentials> tradable;

    CredentialEnding(UserRepository users, Sessions sessions, List<TradableCredentials> tradable) {
        this.users = users;
        this.sessions = sessions;
        this.tradable = List.copyOf(tradable);
    }

    /**
     * Signs the person out everywhere.
     *
     * @param reason kept with each session, such as {@code password_reset}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(UserId person, String reason) {
        end(person, NO_SESSION, reason);
    }

    /**
     * The same, but for the session the person is in.
     *
     * @return how many sessions ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int endOthers(Principal kept, String reason) {
        return end(kept.userId(), kept.sessionId(), reason);
    }

    private int end(UserId person, long keptSession, String reason) {
        users.lock(person);
        tradable.forEach(kind -> kind.end(person));
        return sessions.endOthers(person, keptSession, reason);
    }
}
