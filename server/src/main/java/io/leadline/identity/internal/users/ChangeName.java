package io.leadline.identity.internal.users;

import io.leadline.identity.internal.accounts.AccountAudit;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.NotFoundException;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing one's own name, which all tenants of a person see. */
@Service
public class ChangeName {
    private final UserRepository users;
    private final AccountAudit audit;
    private final Clock clock;

    ChangeName(UserRepository users, AccountAudit audit, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFoundException when the person was erased meanwhile */
    @Transactional
    public void change(UserId userId, PersonName name) {
        User before = users.lock(userId).orElseThrow();
        if (name.equals(new PersonName(before.firstName(), before.lastName()))) {
            return;
        }
        if (!users.changeName(userId, name, clock.instant())) {
            throw new NotFoundException("user", userId);
        }
        audit.record(
                userId,
                AccountAudit.entry("user.renamed", userId)
                        .change("first_name", before.firstName(), name.firstName())
                        .change("last_name", before.lastName(), name.lastName()));
    }
}
