package io.leadline.identity.internal.sessions;

import io.leadline.identity.internal.accounts.AccountAudit;
import io.leadline.identity.internal.tokens.SecretToken;
import io.leadline.platform.access.Principal;
import io.leadline.platform.problem.NotFoundException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with their own sessions. */
@Service
public class OwnSessions {
    private static final String REVOKED = "user.session_revoked";

    private final SessionRepository repository;
    private final Sessions sessions;
    private final CredentialEnding credentials;
    private final AccountAudit audit;
    private final Clock clock;

    OwnSessions(
            SessionRepository repository,
            Sessions sessions,
            CredentialEnding credentials,
            AccountAudit audit,
            Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.credentials = credentials;
        this.audit = audit;
        this.clock = clock;
    }

    List<SessionView> page(Principal signedIn, long beforeId, int limit) {
        return repository.page(signedIn, beforeId, limit, clock.instant());
    }

    @Transactional
    public void end(Principal signedIn, long sessionId) {
        if (!repository.isAliveOf(signedIn.userId(), sessionId)) {
            throw new NotFoundException("session", sessionId);
        }
        sessions.end(sessionId, "revoked");
        audit.record(
                signedIn.userId(),
                AccountAudit.entry(REVOKED, signedIn.userId()).fact("session_id", sessionId));
    }

    @Transactional
    public void endOthers(Principal signedIn) {
        int ended = credentials.endOthers(signedIn, "revoked");
        if (ended > 0) {
            audit.record(
                    signedIn.userId(),
                    AccountAudit.entry(REVOKED, signedIn.userId()).fact("sessions", ended));
        }
    }

    @Transactional
    public void signOut(Principal signedIn) {
        sessions.end(signedIn.sessionId(), "logout");
        audit.recordOfSession(signedIn.sessionId(), AccountAudit.entry("user.signed_out", signedIn.userId()));
    }

    /** Whoever holds a token of a session, used or not, may end it. */
    @Transactional
    public void signOut(String refreshToken) {
        repository.holder(SecretToken.hash(refreshToken)).ifPresent(this::signOut);
    }
}
