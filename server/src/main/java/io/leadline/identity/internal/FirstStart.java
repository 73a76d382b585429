package io.leadline.identity.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.DomainException;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start makes {@code default-tenant} and its admin; there is no default password. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Tenants tenants;
    private final Accounts accounts;
    private final MembershipRepository memberships;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String email;
    private final @Nullable String password;

    FirstStart(
            Tenants tenants,
            Accounts accounts,
            MembershipRepository memberships,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${leadline.admin.email:admin@leadline.local}") String email,
            @Value("${leadline.admin.password:#{null}}") @Nullable String password) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.memberships = memberships;
        this.transaction = transaction;
        this.clock = clock;
        this.email = email;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (tenants.find(TenantId.FIRST).isPresent()) {
            return;
        }
        boolean invented = password == null || password.isBlank();
        String initial = invented ? Passwords.invent() : String.valueOf(password);
        try {
            transaction.executeWithoutResult(status -> create(initial));
        } catch (DomainException raced) {
            if (!raced.type().equals(Accounts.EMAIL_TAKEN)) {
                throw raced;
            }
            LOG.info("Another replica made the first admin at the same moment");
            return;
        }
        if (invented) {
            LOG.warn("First start: sign in as {} with the password {} (shown only this once)", email, initial);
        } else {
            LOG.info("First start: made the admin {} of {}", email, TenantId.FIRST);
        }
    }

    private void create(String initialPassword) {
        UserId admin = accounts.createUser(email, initialPassword, new PersonName("First", "Admin"));
        tenants.createIfAbsent(TenantId.FIRST, "Default tenant");
        memberships.insert(TenantId.FIRST, admin, Role.ADMIN, clock.instant());
    }
}
