package io.leadline.identity.internal.reset;

import io.leadline.identity.internal.accounts.MailboxOwners;
import io.leadline.identity.internal.passwords.PasswordChanges;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Trades a token for a new password, under the lock of its owner: of several at once one succeeds. The token was mailed, so
 * whoever has it owns the mailbox.
 */
@Service
class TokenUse {
    private final PasswordResetRepository repository;
    private final UserRepository users;
    private final MailboxOwners mailboxes;
    private final PasswordChanges changes;
    private final Clock clock;

    TokenUse(
            PasswordResetRepository repository,
            UserRepository users,
            MailboxOwners mailboxes,
            PasswordChanges changes,
            Clock clock) {
        this.repository = repository;
        this.users = users;
        this.mailboxes = mailboxes;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws io.leadline.platform.problem.DomainException 400 {@code invalid_reset_token} when it is unknown, used or expired */
    User ownerOf(byte[] tokenHash) {
        return repository
                .ownerOf(tokenHash, clock.instant())
                .flatMap(users::find)
                .orElseThrow(PasswordResets::invalid);
    }

    @Transactional
    public void use(byte[] tokenHash, UserId owner, String passwordHash) {
        User user = users.lock(owner).orElseThrow(PasswordResets::invalid);
        if (!repository.use(tokenHash)) {
            throw PasswordResets.invalid();
        }
        mailboxes.claim(owner);
        changes.reset(user, passwordHash);
    }
}
