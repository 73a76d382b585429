package io.leadline.notifications.internal.preferences;

import io.leadline.identity.Recipients;
import io.leadline.platform.access.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's wishes. The trail is not told of them: they change nothing anybody else sees. */
@Service
class NotificationPreferenceService {
    private final RecipientRepository recipients;
    private final Recipients members;
    private final ApplicationEventPublisher events;

    NotificationPreferenceService(
            RecipientRepository recipients, Recipients members, ApplicationEventPublisher events) {
        this.recipients = recipients;
        this.members = members;
        this.events = events;
    }

    NotificationPreferences get(Caller caller) {
        return recipients.preferences(caller.tenantId(), caller.userId()).orElse(NotificationPreferences.UNLESS_TOLD);
    }

    /** Takes effect at once, also for what is held back and for mail that is still to come. */
    @Transactional
    public void put(Caller caller, NotificationPreferences wanted) {
        if (members.share(caller.tenantId(), caller.userId()).isPresent()) {
            recipients.lock(caller.tenantId(), caller.userId());
            recipients.savePreferences(caller.tenantId(), caller.userId(), wanted);
            events.publishEvent(new PreferencesChanged(caller.tenantId(), caller.userId()));
        }
    }
}
