package io.leadline.notifications.internal;

import io.leadline.identity.events.MemberRemoved;
import io.leadline.notifications.internal.preferences.RecipientRepository;
import io.leadline.notifications.internal.triggers.TriggerRepository;
import io.leadline.platform.phase.ReactPhase;
import org.springframework.stereotype.Component;

/**
 * With a membership go its notifications, what waits for them, and the preferences, in the same transaction. A person who is
 * erased leaves all tenants first.
 */
@Component
class NotificationsMemberOffboarding {
    private final RecipientRepository recipients;
    private final TriggerRepository triggers;

    NotificationsMemberOffboarding(RecipientRepository recipients, TriggerRepository triggers) {
        this.recipients = recipients;
        this.triggers = triggers;
    }

    @ReactPhase
    void on(MemberRemoved event) {
        recipients.delete(event.tenantId(), event.userId());
        triggers.deleteOf(event.tenantId(), event.userId());
    }
}
