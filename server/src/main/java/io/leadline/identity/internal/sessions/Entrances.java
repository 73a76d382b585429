package io.leadline.identity.internal.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadline.identity.internal.accounts.AccountAudit;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Principal;
import io.leadline.platform.audit.Audit;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a tenant's trail of a sign-in when the session first acts in the tenant. Where else a person signs in is no concern of
 * the tenant.
 */
@Component
public class Entrances {
    private static final Logger LOG = LoggerFactory.getLogger(Entrances.class);

    private final Cache<Entrance, Boolean> noted =
            Caffeine.newBuilder().maximumSize(100_000).build();
    private final SessionTenants repository;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Entrances(SessionTenants repository, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Entrance(String tenantId, long sessionId) {}

    /** What cannot be written now is written at the next call: a database that is full still lets people read. */
    public void note(TenantId tenantId, Principal person) {
        Entrance entrance = new Entrance(tenantId.value(), person.sessionId());
        if (person.key() != null || noted.getIfPresent(entrance) != null) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> write(tenantId, person));
            noted.put(entrance, true);
        } catch (RuntimeException failed) {
            LOG.warn("A sign-in could not be written to the audit trail; the next call tries again", failed);
        }
    }

    private void write(TenantId tenantId, Principal person) {
        if (repository.insert(tenantId, person.sessionId(), clock.instant())) {
            audit.record(tenantId, AccountAudit.entry("user.signed_in", person.userId()));
        }
    }
}
