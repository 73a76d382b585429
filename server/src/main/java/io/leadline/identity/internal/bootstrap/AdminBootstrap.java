package io.leadline.identity.internal.bootstrap;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.users.PersonName;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.terminal.Terminal;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first start makes {@code default-tenant} and its admin; there is no default password. One that is made up is printed once
 * and is temporary; where nobody has replaced it in time, the next start prints another one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AdminBootstrap implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(AdminBootstrap.class);

    private final Tenants tenants;
    private final Accounts accounts;
    private final AdminPassword passwords;
    private final MembershipRepository memberships;
    private final TransactionTemplate transaction;
    private final Terminal terminal;
    private final Clock clock;
    private final String email;

    AdminBootstrap(
            Tenants tenants,
            Accounts accounts,
            AdminPassword passwords,
            MembershipRepository memberships,
            TransactionTemplate transaction,
            Terminal terminal,
            Clock clock,
            @Value("${leadline.admin.email:admin@leadline.local}") String email) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.passwords = passwords;
        this.memberships = memberships;
        this.transaction = transaction;
        this.terminal = terminal;
        this.clock = clock;
        this.email = email;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (tenants.find(TenantId.FIRST).isPresent()) {
            terminal.tell(Terminal.Line.SIGN_IN, "with your own account");
            passwords.renewExpired(email);
            return;
        }
        AdminPassword.Initial initial = passwords.initial(email);
        try {
            transaction.executeWithoutResult(status -> create(initial));
        } catch (DomainException raced) {
            if (!raced.type().equals(Accounts.EMAIL_TAKEN)) {
                throw raced;
            }
            LOG.info("Another replica made the first admin at the same moment");
            return;
        }
        passwords.print("First start", email, initial);
    }

    private void create(AdminPassword.Initial initial) {
        UserId admin = accounts.insertVerified(email, initial.hash(), new PersonName("First", "Admin"));
        tenants.createIfAbsent(TenantId.FIRST, "Default tenant");
        memberships.insert(TenantId.FIRST, admin, Role.ADMIN, clock.instant());
        passwords.given(admin, initial);
    }
}
