package io.leadline.notifications.internal.delivery;

import io.leadline.notifications.internal.preferences.RecipientClock;
import io.leadline.notifications.internal.preferences.RecipientRepository;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recipients one at a time: each is worked for by whoever holds their row, at the time it is for them. */
@Component
class LockedRecipients {
    private final RecipientRepository recipients;
    private final Tenants tenants;
    private final Clock clock;

    LockedRecipients(RecipientRepository recipients, Tenants tenants, Clock clock) {
        this.recipients = recipients;
        this.tenants = tenants;
        this.clock = clock;
    }

    RecipientClock lock(TenantId tenantId, UserId userId) {
        return RecipientClock.of(clock.instant(), tenants.get(tenantId).timeZone(), recipients.lock(tenantId, userId));
    }

    /** @param next when to look again; null when nothing waits for its time */
    void lookAgainAt(TenantId tenantId, UserId userId, @Nullable Instant next) {
        recipients.dueAt(tenantId, userId, next);
    }
}
