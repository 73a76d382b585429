package io.leadline.notifications.internal;

import io.leadline.identity.events.MemberRemoved;
import io.leadline.notifications.internal.causes.CauseRepository;
import io.leadline.notifications.internal.preferences.RecipientRepository;
import io.leadline.platform.phase.ReactPhase;
import org.springframework.stereotype.Component;

/**
 * With a membership go its notifications, what waits for them, and the preferences, in the same transaction. A person who is
 * erased leaves all tenants first.
 */
@Component
class LeavingRecipients {
    private final RecipientRepository recipients;
    private final CauseRepository causes;

    LeavingRecipients(RecipientRepository recipients, CauseRepository causes) {
        this.recipients = recipients;
        this.causes = causes;
    }

    @ReactPhase
    void on(MemberRemoved event) {
        recipients.delete(event.tenantId(), event.userId());
        causes.deleteOf(event.tenantId(), event.userId());
    }
}
