package io.leadline.identity.internal.verification;

import io.leadline.identity.internal.accounts.AccountAudit;
import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Uses a link up, under the lock of its person: of several at once one succeeds, and none after somebody else claimed it. */
@Service
class VerificationUse {
    private final VerificationRepository repository;
    private final UserRepository users;
    private final Accounts accounts;
    private final AccountAudit audit;
    private final Clock clock;

    VerificationUse(
            VerificationRepository repository,
            UserRepository users,
            Accounts accounts,
            AccountAudit audit,
            Clock clock) {
        this.repository = repository;
        this.users = users;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param checked as read when the link was looked up; a password changed since refuses */
    @Transactional
    public void verify(byte[] tokenHash, User checked) {
        accounts.stillAs(checked);
        if (repository.find(tokenHash).isEmpty()) {
            throw Verifications.invalid();
        }
        if (users.find(checked.id()).filter(User::emailVerified).isPresent()) {
            throw Verifications.alreadyVerified();
        }
        users.verifyEmail(checked.id(), clock.instant());
        audit.record(checked.id(), AccountAudit.entry("user.email_verified", checked.id()));
    }
}
