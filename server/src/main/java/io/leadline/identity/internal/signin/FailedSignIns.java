package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.members.MembershipRepository;
import io.leadline.identity.internal.tokens.SecretToken;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.AuditOrigin;
import io.leadline.platform.email.EmailAddress;
import jakarta.annotation.PreDestroy;
import java.util.HexFormat;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the log, for tools that ban addresses, and the trails of a person's tenants that somebody failed to sign in as them. The
 * trails are not told from where, which need not be their concern, and are told beside the request: an address that has an account
 * must not take longer to refuse than one that has none. A killed process may lose the last of these entries.
 */
@Component
class FailedSignIns {
    private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);
    private static final int MOST_WAITING = 10_000;
    private static final int FINGERPRINT = 16;

    private final UserRepository users;
    private final MembershipRepository memberships;
    private final Audit audit;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("failed-sign-ins").factory(),
            (entry, full) -> LOG.warn("Too many failed sign-ins at once; one is left out of the audit trail"));

    FailedSignIns(UserRepository users, MembershipRepository memberships, Audit audit) {
        this.users = users;
        this.memberships = memberships;
        this.audit = audit;
        thread.allowCoreThreadTimeOut(true);
    }

    /** @param code the problem that was answered */
    public void tell(String email, String code) {
        AuditOrigin origin = AuditOrigin.current();
        LOG.info("Failed sign-in from {} as {}: {}", origin.address(), fingerprint(email), code);
        thread.execute(() -> write(email, code, origin.withoutPlace()));
    }

    /** Tells accounts apart for tools that read the log, and tells nobody who works here. */
    private static String fingerprint(String email) {
        String normal = EmailAddress.parse(email).map(EmailAddress::normal).orElse(email);
        return HexFormat.of().formatHex(SecretToken.hash(normal)).substring(0, FINGERPRINT);
    }

    private void write(String email, String code, AuditOrigin origin) {
        try {
            users.findByEmail(email)
                    .ifPresent(user -> memberships.eachTenantOf(
                            user.id(),
                            tenant -> audit.recordInNewTransaction(
                                    tenant,
                                    origin,
                                    AuditEntry.of("user.sign_in_failed", "user", user.id())
                                            .failed(code))));
        } catch (RuntimeException failure) {
            LOG.warn("A failed sign-in could not be written to the audit trail", failure);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }
}
