package io.leadline.notifications.internal.notification;

import io.leadline.notifications.internal.preferences.EmailChannel;
import io.leadline.notifications.internal.preferences.NotificationType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts notifications that began, those of them that quiet hours held back, and the mails about them. */
@Component
public class NotificationMetrics {
    private final MeterRegistry registry;
    private final Counter held;

    NotificationMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.held = registry.counter("leadline.notifications.held");
        for (NotificationType type : NotificationType.values()) {
            ofType(type);
        }
        mails(EmailChannel.IMMEDIATE);
        mails(EmailChannel.DIGEST);
    }

    private Counter ofType(NotificationType type) {
        return registry.counter("leadline.notifications", "type", type.wireName());
    }

    private Counter mails(EmailChannel kind) {
        return registry.counter("leadline.notifications.mails", "kind", kind.wireName());
    }

    public void created(NotificationType type, boolean isHeld) {
        ofType(type).increment();
        if (isHeld) {
            held.increment();
        }
    }

    public void mailed(EmailChannel kind) {
        mails(kind).increment();
    }
}
