package io.leadline.identity.internal.bootstrap;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.platform.problem.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The first start makes {@code default-tenant} and its admin; there is no default password. One that is made up is printed once
 * and is temporary; where nobody has replaced it in time, the next start prints another one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AdminBootstrap implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(AdminBootstrap.class);

    private final FirstTenant firstTenant;
    private final AdminPassword passwords;
    private final AdminPasswordRenewal renewal;
    private final AdminNotice notice;
    private final String email;

    AdminBootstrap(
            FirstTenant firstTenant,
            AdminPassword passwords,
            AdminPasswordRenewal renewal,
            AdminNotice notice,
            @Value("${leadline.admin.email:admin@leadline.local}") String email) {
        this.firstTenant = firstTenant;
        this.passwords = passwords;
        this.renewal = renewal;
        this.notice = notice;
        this.email = email;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (firstTenant.exists()) {
            notice.again(email);
            renewal.renewExpired(email)
                    .ifPresent(initial -> notice.print("The temporary password had expired", email, initial));
            return;
        }
        AdminPassword.Initial initial = passwords.initial(email);
        try {
            firstTenant.create(email, initial);
        } catch (DomainException raced) {
            if (!raced.type().equals(Accounts.EMAIL_TAKEN)) {
                throw raced;
            }
            LOG.info("Another replica made the first admin at the same moment");
            return;
        }
        notice.print("First start", email, initial);
    }
}
